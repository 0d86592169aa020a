import fc from "fast-check";
import type pg from "pg";
import type { NewHold, Settlement } from "../contract";
import { createLedger, grantCredits, sweepExpiredHolds } from "../ledger";
import { noon, setBudget } from "./database";
import { holdOf, settlementOf } from "./items";
import { LedgerModel } from "./model";

const calls = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"];
const organizations = ["rich", "poor"];
const day = 24 * 60 * 60 * 1000;

const place = fc.record({ organizationId: fc.constantFrom("rich", "poor", "poor"), callId: fc.constantFrom(...calls) });
const anyPlace = fc.oneof(
  { weight: 15, arbitrary: place },
  { weight: 1, arbitrary: fc.record({ organizationId: fc.constant("unknown"), callId: fc.constant("c1") }) },
);
const anyLimit = fc.option(fc.bigInt({ min: 0n, max: 30n }));

const hold = fc.record({
  kind: fc.constant("hold" as const),
  place: anyPlace,
  lineageId: fc.constantFrom("tight", "tight", "loose", "free"),
  amount: fc.oneof(
    { weight: 8, arbitrary: fc.bigInt({ min: 1n, max: 10n }) },
    { weight: 1, arbitrary: fc.bigInt({ min: -1n, max: 0n }) },
  ),
  ttlMs: fc.constantFrom(60_000, 60_000, 60_000, 60_000, 600_000),
  tool: fc.oneof({ weight: 9, arbitrary: fc.constant("tavily") }, { weight: 1, arbitrary: fc.constant("exa") }),
});
const anyCapture = fc.option(fc.bigInt({ min: -1n, max: 14n }), { freq: 4 });
const settlement = fc.record({
  kind: fc.constant("settlement" as const),
  place: anyPlace,
  capture: anyCapture,
});
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("batch" as const),
      items: fc.array(fc.oneof({ weight: 5, arbitrary: hold }, { weight: 3, arbitrary: settlement }), {
        minLength: 1,
        maxLength: 10,
        size: "max",
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("grant" as const),
      organizationId: fc.constantFrom(...organizations),
      amount: fc.bigInt({ min: 1n, max: 9n }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("limits" as const),
      organizationId: fc.constantFrom(...organizations),
      lineageId: fc.constantFrom("tight", "loose"),
      call: anyLimit,
      day: anyLimit,
      month: anyLimit,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("sweep" as const) }) },
  // A gateway that stops, others that use what it gave back, and its settlements after all.
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("crash" as const),
      forgotten: fc.array(hold, { minLength: 1, maxLength: 3 }),
      others: fc.array(hold),
      capture: anyCapture,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("clock" as const), days: fc.constantFrom(-1, 1, 1, 2, 31) }) },
);
type Item = Generated<typeof hold> | Generated<typeof settlement>;
type Generated<Source> = Source extends fc.Arbitrary<infer Value> ? Value : never;
type Step = Generated<typeof step>;

/**
 * Runs any sequence of batches, grants, clock steps and sweeps against the ledger and against the model. Each run has
 * organizations of its own. Resolves to how often each outcome was seen.
 */
export async function compareWithModel(
  { pool, sqlErrors }: Database,
  parameters: fc.Parameters<[Step[]]> & { prefix?: string },
) {
  const { prefix = "run", ...settings } = parameters;
  const seen = new Map<string, number>();
  let run = 0;
  const property = fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12, size: "max" }), async (steps) => {
    run++;
    await runOnce({ pool, prefix: `${prefix}${run}_`, seen }, steps);
    assertSame("SQL errors", sqlErrors, []);
  });
  const result = await fc.check(property, settings);
  return { seen, failure: result.failed ? `${fc.defaultReportMessage(result)}\n${result.errorInstance}` : undefined };
}

type Database = { pool: pg.Pool; sqlErrors: string[] };
type Run = { pool: pg.Pool; prefix: string; seen: Map<string, number> };

async function runOnce({ pool, prefix, seen }: Run, steps: Step[]) {
  const model = new LedgerModel(noon);
  const ledger = createLedger(pool);
  const at = (organizationId: string) => prefix + organizationId;
  const setLimits = async (
    organizationId: string,
    lineageId: string,
    limits: Parameters<LedgerModel["setLimits"]>[2],
  ) => {
    model.setLimits(at(organizationId), lineageId, limits);
    const { call, day, month } = limits;
    await setBudget(pool, {
      organizationId: at(organizationId),
      lineageId,
      ...(call !== null && { call }),
      ...(day !== null && { day }),
      ...(month !== null && { month }),
    });
  };
  const grant = async (organizationId: string, amount: bigint, sourceId: string) => {
    model.grant(at(organizationId), amount);
    await grantCredits(pool, { organizationId: at(organizationId), source: "promotion", sourceId, amount });
  };
  const setClock = async (now: Date) => {
    model.now = now;
    await pool.query("UPDATE test_clock SET now = $1", [now]);
  };
  const sweep = async () => {
    await setClock(new Date(model.now.getTime() + 2 * 60_000));
    const { released } = await sweepExpiredHolds(pool);
    assertSame("swept", released, model.sweep());
  };
  const runBatch = async (items: Item[]) => {
    const settlements: Settlement[] = [];
    const holds: NewHold[] = [];
    for (const item of items) {
      const organizationId = at(item.place.organizationId);
      const { callId } = item.place;
      if (item.kind === "settlement") settlements.push(settlementOf(callId, item.capture, { organizationId }));
      else
        holds.push(
          holdOf({
            callId,
            organizationId,
            lineageId: item.lineageId,
            amount: item.amount,
            ttlMs: item.ttlMs,
            tool: item.tool,
          }),
        );
    }
    // Asked in one turn of the event loop, so that they travel in one batch.
    const answers = await Promise.all([...settlements.map(ledger.settle), ...holds.map(ledger.hold)]);
    const expected = [...settlements.map((item) => model.settle(item)), ...holds.map((item) => model.hold(item))];
    for (const answer of answers) {
      const outcome = "limit" in answer ? answer.limit : answer.status;
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    }
    assertSame("answers", answers, expected);
  };

  await setClock(new Date(noon));
  await Promise.all([
    grant("rich", 90n, "first"),
    grant("poor", 24n, "first"),
    ...organizations.flatMap((organizationId) => [
      setLimits(organizationId, "tight", { call: 9n, day: 12n, month: 20n }),
      setLimits(organizationId, "loose", { call: null, day: 40n, month: 50n }),
    ]),
  ]);
  for (const [index, step] of steps.entries()) {
    if (step.kind === "batch") await runBatch(step.items);
    else if (step.kind === "grant") await grant(step.organizationId, step.amount, `step${index}`);
    else if (step.kind === "limits") await setLimits(step.organizationId, step.lineageId, step);
    else if (step.kind === "clock") await setClock(new Date(model.now.getTime() + step.days * day));
    else if (step.kind === "sweep") await sweep();
    else {
      await runBatch(step.forgotten);
      await sweep();
      await runBatch(step.others);
      const { capture } = step;
      await runBatch(step.forgotten.map(({ place }) => ({ kind: "settlement", place, capture })));
    }
  }
  await setClock(new Date(model.now.getTime() + 400 * day));
  assertSame("books", await readBooks(pool, prefix), booksOf(model));
  await sweepExpiredHolds(pool);
}

function booksOf(model: LedgerModel) {
  const rows = (map: Map<string, unknown>) => [...map].map((entry) => JSON.stringify(entry, toText)).sort();
  return {
    accounts: rows(model.accounts),
    budgets: rows(
      new Map(
        [...model.budgets].map(([id, { today, dayUsed, thisMonth, monthUsed }]) => [
          id,
          { today, dayUsed, thisMonth, monthUsed },
        ]),
      ),
    ),
    holds: rows(
      new Map(
        [...model.holds].map(([id, { state, captured, day = null, month = null }]) => [
          id,
          { state, captured, day, month },
        ]),
      ),
    ),
    calls: rows(model.calls),
    entries: rows(model.entries),
  };
}

/** The same from the database, for the organizations of one run. */
async function readBooks(pool: pg.Pool, prefix: string) {
  const read = async (sql: string) => {
    const { rows } = await pool.query<{ id: string; body: unknown }>(sql, [prefix]);
    return rows.map(({ id, body }) => JSON.stringify([id, body], toText)).sort();
  };
  const mine = "starts_with(organization_id, $1)";
  return {
    accounts:
      await read(`SELECT organization_id AS id, json_build_object('available', available::text, 'held', held::text,
      'spent', spent::text) AS body FROM ledger_account WHERE ${mine}`),
    budgets: await read(`SELECT concat(organization_id, '/', lineage_id) AS id, json_build_object('today', day,
      'dayUsed', day_used::text, 'thisMonth', month, 'monthUsed', month_used::text) AS body FROM key_budget WHERE ${mine}`),
    holds: await read(`SELECT concat(organization_id, '/', call_id) AS id, json_build_object('state', state,
      'captured', captured::text, 'day', day, 'month', month) AS body FROM hold WHERE ${mine}`),
    calls: await read(`SELECT concat(organization_id, '/', id) AS id, credits::text AS body FROM call WHERE ${mine}`),
    entries:
      await read(`SELECT concat(organization_id, '/', source_id) AS id, concat(debit_account, ' ', amount) AS body
      FROM ledger_entry WHERE kind = 'capture' AND ${mine}`),
  };
}

const toText = (_key: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);

function assertSame(what: string, actual: unknown, expected: unknown) {
  const [a, b] = [JSON.stringify(actual, toText), JSON.stringify(expected, toText)];
  if (a !== b) throw new Error(`${what} differ:\n  ledger ${a}\n  model  ${b}`);
}
