import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openPool } from "@/server/db";
import { waitFor } from "@/test/wait-for";
import { noon, openLedgerDatabase, readAccount, setBudget } from "./harness/database";
import { holdOf, settlementOf } from "./harness/items";
import { checkInvariants, createLedger, grantCredits, type Ledger, startSweeper, sweepExpiredHolds } from "./ledger";

let database: Awaited<ReturnType<typeof openLedgerDatabase>>;
let ledger: Ledger;
let organizationId: string;
let made = 0;

beforeAll(async () => {
  database = await openLedgerDatabase();
});
beforeEach(async () => {
  await database.setClock(noon);
  ledger = createLedger(database.pool);
  organizationId = `org_${++made}`;
});
afterAll(async () => {
  expect(await checkInvariants(database.pool)).toEqual([]);
  await database.pool.end();
});

const grant = (amount: bigint, part: { source?: string; sourceId?: string } = {}) =>
  grantCredits(database.pool, { organizationId, source: "promotion", sourceId: "welcome", amount, ...part });
const hold = (callId: string, amount: bigint, part = {}) =>
  ledger.hold(holdOf({ callId, organizationId, amount, ...part }));
const settle = (callId: string, capture: bigint | null, part = {}) =>
  ledger.settle(settlementOf(callId, capture, { organizationId, ...part }));
const account = () => readAccount(database.pool, organizationId);
const rows = async (sql: string) => (await database.pool.query(sql, [organizationId])).rows;
const expire = async () => {
  await database.setClock("2026-03-31T12:02:00Z");
  return sweepExpiredHolds(database.pool);
};

describe("a grant", () => {
  it("counts once for each id of its source, however often it is told", async () => {
    expect(await grant(5n)).toEqual({ granted: true, available: 5n });
    const again = await Promise.all(Array.from({ length: 10 }, () => grant(5n)));
    expect(again).toEqual(Array(10).fill({ granted: false, available: 5n }));
    expect(await grant(5n, { source: "payment" })).toEqual({ granted: true, available: 10n });
    expect(await rows("SELECT debit_account FROM ledger_entry WHERE organization_id = $1 ORDER BY 1")).toEqual([
      { debit_account: "promo_expense" },
      { debit_account: "stripe_clearing" },
    ]);
  });

  it("is undone with the transaction that it is part of", async () => {
    const client = await database.pool.connect();
    await client.query("BEGIN");
    await grantCredits(client, { organizationId, source: "payment", sourceId: "pi_1", amount: 7n });
    await client.query("ROLLBACK");
    client.release();
    expect(await account()).toBeUndefined();
  });

  it.each([0n, -1n])("of %s is refused", async (amount) => {
    await expect(grant(amount)).rejects.toThrow(RangeError);
  });

  it("beyond what a balance can count is refused and leaves the books as they were", async () => {
    await grant(2n ** 63n - 1n);
    await expect(grant(1n, { sourceId: "more" })).rejects.toThrow("out of range");
    expect(await account()).toMatchObject({ available: 2n ** 63n - 1n });
  });
});

describe("a hold", () => {
  it("never lets more calls through than credits allow, even a thousand at once", async () => {
    await grant(100n);
    const outcomes = await Promise.all(Array.from({ length: 1_000 }, (_, at) => hold(`call_${at}`, 1n)));
    expect(outcomes.filter(({ status }) => status === "held")).toHaveLength(100);
    expect(outcomes.filter(({ status }) => status === "insufficient_credits")).toHaveLength(900);
    expect(await account()).toMatchObject({ available: 0n, held: 100n });
  });

  it("keeps every digit of a large amount", async () => {
    const amount = 2n ** 53n + 1n;
    await grant(2n ** 62n + 1n);
    expect(await hold("call", amount)).toEqual({ status: "held", available: 2n ** 62n - 2n ** 53n });
    expect(await settle("call", amount)).toMatchObject({ captured: amount, available: 2n ** 62n - 2n ** 53n });
  });

  it.each([
    ["less than nothing", -1n],
    ["more than a column holds", 2n ** 63n],
    ["no amount", null as unknown as bigint],
    ["a JavaScript number", 1 as unknown as bigint],
    ["text", "1" as unknown as bigint],
    ["not a number", Number.NaN as unknown as bigint],
  ])("for %s is refused", async (_what, amount) => {
    await grant(5n);
    expect(await hold("call", amount)).toEqual({ status: "refused" });
    expect(await account()).toMatchObject({ available: 5n, held: 0n });
  });

  it("on an account that does not exist is refused, and harms nobody in its batch", async () => {
    await grant(5n);
    const stranger = ledger.hold(holdOf({ callId: "call", organizationId: "nobody", amount: 1n }));
    expect(await Promise.all([hold("call", 1n), stranger])).toEqual([
      { status: "held", available: 4n },
      { status: "refused" },
    ]);
  });

  it("for a free call is kept too, so that its sweep can tell what became of it", async () => {
    await grant(1n);
    expect(await hold("call", 0n)).toEqual({ status: "held", available: 1n });
    await expire();
    expect(await rows("SELECT id, status FROM call WHERE organization_id = $1")).toEqual([
      { id: "call", status: "failed" },
    ]);
  });

  it.each([0, -5, 1.5, Number.NaN, 10 ** 12])("cannot last %s ms", async (ttlMs) => {
    await expect(hold("call", 1n, { ttlMs })).rejects.toThrow(RangeError);
  });

  it("answers its exact repetition alike and anything else under its id with a conflict", async () => {
    await grant(50n);
    await hold("call", 10n);
    expect(await hold("call", 10n)).toEqual({ status: "held", available: 40n });
    for (const other of [{ tool: "exa" }, { operation: "x" }, { keyId: "k" }, { lineageId: "l" }, { requestId: "r" }])
      expect(await hold("call", 10n, other)).toEqual({ status: "conflict" });
    expect(await hold("call", 9n)).toEqual({ status: "conflict" });
    await settle("call", null);
    expect(await hold("call", 10n)).toEqual({ status: "conflict" });
    expect(await account()).toMatchObject({ available: 50n, held: 0n });
  });

  it("of another organization is out of reach under the same call id", async () => {
    await grant(50n);
    await hold("call", 10n);
    expect(await ledger.settle(settlementOf("call", 10n, { organizationId: "stranger" }))).toMatchObject({
      status: "recorded",
      captured: 0n,
    });
    expect(await account()).toMatchObject({ held: 10n, spent: 0n });
  });
});

describe("a settlement", () => {
  beforeEach(async () => {
    await grant(50n);
    await hold("call", 10n);
  });

  it.each([
    ["less than the hold", 4n, 4n],
    ["nothing", 0n, 0n],
    ["more than the hold", 11n, 10n],
    ["an impossible amount", 2n ** 70n, 10n],
    ["less than nothing", -3n, 0n],
  ])("that captures %s takes what the hold allows", async (_what, capture, captured) => {
    expect(await settle("call", capture)).toEqual({ status: "captured", captured, available: 50n - captured });
    expect(await account()).toMatchObject({ available: 50n - captured, held: 0n, spent: captured });
    expect(await rows("SELECT credits FROM call WHERE organization_id = $1")).toEqual([{ credits: captured }]);
  });

  it("counts once, whatever comes after it", async () => {
    await settle("call", 10n);
    expect(await settle("call", 10n)).toEqual({ status: "repeated", captured: 10n, available: 40n });
    expect(await settle("call", null)).toMatchObject({ status: "repeated" });
    await expire();
    expect(await account()).toMatchObject({ available: 40n, spent: 10n });
    expect(await rows("SELECT FROM audit_event WHERE organization_id = $1")).toHaveLength(1);
  });

  it("cannot capture what was released", async () => {
    await settle("call", null);
    expect(await settle("call", 10n)).toEqual({ status: "repeated", captured: 0n, available: 50n });
  });

  it("asked for twice in one batch counts once", async () => {
    const outcomes = await Promise.all([settle("call", 10n), settle("call", 10n), settle("call", null)]);
    expect(outcomes.map(({ status }) => status)).toEqual(["captured", "repeated", "repeated"]);
  });

  it("after the sweep still takes its credits, and its record replaces the sweep's", async () => {
    await expire();
    const swept = await rows("SELECT status, error_code, door FROM call WHERE organization_id = $1");
    expect(swept).toEqual([{ status: "failed", error_code: "internal_error", door: "unknown" }]);
    expect(await settle("call", 10n)).toEqual({ status: "late", captured: 10n, available: 40n });
    expect(await rows("SELECT status, error_code, door, credits FROM call WHERE organization_id = $1")).toEqual([
      { status: "succeeded", error_code: null, door: "rest", credits: 10n },
    ]);
  });

  it("after the sweep is our loss when the credits are gone", async () => {
    await expire();
    await hold("next", 45n);
    expect(await settle("call", 10n)).toEqual({ status: "lost", captured: 0n, available: 5n });
    expect(await settle("call", 10n)).toMatchObject({ status: "repeated" });
    expect(
      await rows("SELECT debit_account, amount FROM ledger_entry WHERE kind = 'capture' AND organization_id = $1"),
    ).toEqual([{ debit_account: "platform_loss", amount: 10n }]);
  });

  it("after the sweep shares what is left of a budget with the others of its batch", async () => {
    await setBudget(database.pool, { organizationId, lineageId: "budgeted", day: 15n });
    await hold("first", 7n, { lineageId: "budgeted" });
    await hold("second", 8n, { lineageId: "budgeted" });
    await expire();
    await hold("next", 2n, { lineageId: "budgeted" });
    const outcomes = await Promise.all([settle("first", 7n), settle("second", 8n)]);
    expect(outcomes.map(({ status }) => status)).toEqual(["late", "lost"]);
  });

  it("keeps what PostgreSQL cannot store from failing it", async () => {
    const { call } = settlementOf("call", 10n, { organizationId });
    const output = { "a\0": "nul \0, half \ud83d, whole 😀, said \\u0000" };
    await settle("call", 10n, {
      call: call && { ...call, output: JSON.stringify(output, null, 1), latencyMs: 12.7, upstreamMs: Number.NaN },
    });
    expect(await rows("SELECT output, latency_ms, upstream_ms FROM call WHERE organization_id = $1")).toEqual([
      { output: { "a\ufffd": "nul \ufffd, half \ufffd, whole 😀, said \\u0000" }, latency_ms: 13, upstream_ms: 0 },
    ]);
  });

  it("that the database refuses fails alone", async () => {
    const { call } = settlementOf("bad", null, { organizationId });
    const bad = settle("bad", null, { call: call && { ...call, door: null as unknown as string } });
    const others = Array.from({ length: 20 }, (_, at) => settle(`fine_${at}`, null));
    await expect(bad).rejects.toThrow("door");
    expect((await Promise.all([...others, settle("call", 10n)])).map(({ status }) => status)).toEqual([
      ...Array(20).fill("recorded"),
      "captured",
    ]);
  });
});

describe("an idempotency key", () => {
  const claim = (key: string, callId: string) =>
    database.pool.query(
      "INSERT INTO idempotency (organization_id, key, request_hash, call_id, locked_until) VALUES ($1, $2, '', $3, now())",
      [organizationId, key, callId],
    );
  const keys = () => rows("SELECT key, status, answer FROM idempotency WHERE organization_id = $1 ORDER BY key");

  it("gets its answer with the settlement, or is forgotten with it", async () => {
    await claim("a", "call_a");
    await claim("b", "call_b");
    await settle("call_a", null, { idempotency: { key: "a", status: 200, answer: '{"x":"\\u0000"}' } });
    await settle("call_b", null, { idempotency: { key: "b", forget: true } });
    expect(await keys()).toEqual([{ key: "a", status: 200, answer: '{"x":"\\u0000"}' }]);
  });

  it("that another call has claimed since is left alone", async () => {
    await claim("a", "call_new");
    await settle("call_old", null, { idempotency: { key: "a", forget: true } });
    await settle("call_old", null, { idempotency: { key: "a", status: 200, answer: "{}" } });
    expect(await keys()).toEqual([{ key: "a", status: null, answer: null }]);
  });

  it("keeps its first answer", async () => {
    await claim("a", "call");
    await settle("call", null, { idempotency: { key: "a", status: 200, answer: "first" } });
    await settle("call", null, { idempotency: { key: "a", status: 500, answer: "second" } });
    await settle("call", null, { idempotency: { key: "a", forget: true } });
    expect(await keys()).toEqual([{ key: "a", status: 200, answer: "first" }]);
  });
});

describe("a budget", () => {
  const budget = (limits: { call?: bigint; day?: bigint; month?: bigint }) =>
    setBudget(database.pool, { organizationId, lineageId: "lineage_1", ...limits });
  const used = () => rows("SELECT day_used, month_used FROM key_budget WHERE organization_id = $1");
  beforeEach(() => grant(1_000n));

  it("opens again at midnight UTC and with the month, and gives back to the window that counted", async () => {
    await budget({ day: 10n, month: 15n });
    await database.setClock("2026-03-30T23:59:59Z");
    await hold("march_30", 10n);
    expect(await hold("x", 1n)).toEqual({ status: "budget_exceeded", limit: "day", available: 0n });
    await database.setClock("2026-03-31T00:00:00Z");
    expect(await hold("x", 6n)).toEqual({ status: "budget_exceeded", limit: "month", available: 5n });
    await hold("march_31", 5n);
    // The day of this one is over, the month is not.
    await settle("march_30", null);
    expect(await used()).toEqual([{ day_used: 5n, month_used: 5n }]);
    await database.setClock("2026-04-01T00:00:00Z");
    await hold("april_1", 10n);
    await settle("march_31", 1n);
    expect(await used()).toEqual([{ day_used: 10n, month_used: 10n }]);
  });

  it("does not open again when the clock is set back", async () => {
    await budget({ day: 10n, month: 30n });
    await database.setClock("2026-04-01T00:30:00Z");
    await hold("call", 10n);
    await database.setClock("2026-03-31T23:30:00Z");
    expect(await hold("x", 1n)).toMatchObject({ status: "budget_exceeded", limit: "day" });
    await settle("call", null);
    expect(await used()).toEqual([{ day_used: 0n, month_used: 0n }]);
  });

  it("that was lowered below what is held refuses more and settles what is", async () => {
    await budget({ day: 100n });
    await hold("call", 50n);
    await budget({ day: 20n });
    expect(await hold("x", 1n)).toEqual({ status: "budget_exceeded", limit: "day", available: 0n });
    expect(await settle("call", 50n)).toMatchObject({ status: "captured", captured: 50n });
  });

  it("that is set while a call runs does not count that call", async () => {
    await hold("before", 50n);
    await budget({ day: 20n });
    await hold("after", 20n);
    await settle("before", 10n);
    expect(await used()).toEqual([{ day_used: 20n, month_used: 20n }]);
  });

  it("holds for all keys of a lineage and for no other", async () => {
    await budget({ day: 10n });
    await hold("a", 10n, { keyId: "key_1" });
    expect(await hold("b", 1n, { keyId: "key_2" })).toMatchObject({ status: "budget_exceeded" });
    expect(await hold("c", 1n, { lineageId: "lineage_2" })).toMatchObject({ status: "held" });
  });
});

describe("the books", () => {
  it("cannot be rewritten", async () => {
    await grant(5n);
    for (const sql of ["UPDATE ledger_entry SET amount = 1", "DELETE FROM ledger_entry", "TRUNCATE audit_event"])
      await expect(database.pool.query(sql)).rejects.toThrow("never changed or removed");
  });

  it("tell what is broken in them", async () => {
    await grant(5n);
    await database.pool.query("UPDATE ledger_account SET available = 4, spent = 1 WHERE organization_id = $1", [
      organizationId,
    ]);
    expect((await checkInvariants(database.pool)).join()).toMatch(new RegExp(`L5.*${organizationId}.*L12`));
    await database.pool.query("UPDATE ledger_account SET available = 5, spent = 0 WHERE organization_id = $1", [
      organizationId,
    ]);
  });
});

it("waits in flush for what was asked, and takes nothing more once closed", async () => {
  await grant(5n);
  let isHeld = false;
  void hold("call", 1n).then(() => {
    isHeld = true;
  });
  await ledger.flush();
  expect(isHeld).toBe(true);
  await ledger.close();
  await expect(hold("more", 1n)).rejects.toThrow("closed");
});

describe("the sweeper", () => {
  it("gives back what has expired, and leaves what has not", async () => {
    await grant(50n);
    await hold("short", 10n, { ttlMs: 60_000 });
    await hold("long", 5n, { ttlMs: 600_000 });
    await database.setClock("2026-03-31T12:02:00Z");
    const sweeper = startSweeper(database.pool, (error) => expect.unreachable(String(error)));
    await waitFor(async () => expect(await account()).toMatchObject({ available: 45n, held: 5n }));
    await sweeper.stop();
  });

  it("tells an error and goes on to its end", async () => {
    const broken = openPool(database.url, 1);
    await broken.end();
    const onError = vi.fn();
    const sweeper = startSweeper(broken, onError);
    await waitFor(() => expect(onError).toHaveBeenCalled());
    await sweeper.stop();
  });
});
