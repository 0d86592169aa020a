import { encodeTime } from "ulid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getCall, listCalls } from "@/server/calls/list-calls";
import { usageBy, usageOverTime, usageSince } from "@/server/calls/usage";
import { closeDatabases, db } from "@/server/db";

const organizationId = `org_${crypto.randomUUID()}`;
const start = Date.now() - 3_600_000;

const timeOf = (minute: number) => start + Math.floor(minute / 2) * 60_000;
const idOf = (minute: number) => `call_${encodeTime(timeOf(minute), 10)}${String(minute).padStart(16, "0")}`;

const callAt = (minute: number, more: object = {}) => ({
  organizationId,
  id: idOf(minute),
  requestId: `req_${minute}`,
  keyId: "key_a",
  door: "rest",
  tool: "tavily",
  operation: "search",
  status: "succeeded",
  credits: 1_250_000n,
  credential: "platform",
  sandbox: false,
  attempts: 1,
  latencyMs: 12,
  upstreamMs: 10,
  input: { query: "x" },
  createdAt: new Date(timeOf(minute)),
  ...more,
});

beforeAll(async () => {
  await db().organization.create({ data: { id: organizationId, name: "Readers" } });
  const failed = {
    status: "failed",
    errorCode: "upstream_timeout",
    credits: 0n,
    tool: "exa",
    keyId: "key_b",
    door: "mcp",
  };
  await db().call.createMany({ data: Array.from({ length: 45 }, (_, at) => callAt(at, at % 9 === 0 ? failed : {})) });
});
afterAll(closeDatabases);

it("lists every call once over all pages, newest first, also those of one instant", async () => {
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listCalls(organizationId, {}, { limit: 7, cursor: cursor ?? undefined });
    seen.push(...page.data.map(({ id }) => id));
    cursor = page.next_cursor;
  } while (cursor);
  expect(seen).toEqual([...new Set(seen)].sort().reverse());
  expect(seen).toHaveLength(45);
});

it("gives no more than a hundred calls whatever is asked for", async () => {
  await expect(listCalls(organizationId, {}, { limit: 5_000 })).resolves.toMatchObject({ next_cursor: null });
  const many = Array.from({ length: 101 }, (_, at) => callAt(at, { organizationId: `${organizationId}_many` }));
  await db().call.createMany({ data: many });
  expect((await listCalls(`${organizationId}_many`, {}, { limit: 5_000 })).data).toHaveLength(100);
});

it.each([
  [{ status: "failed" as const }, 5],
  [{ tool: "exa" }, 5],
  [{ operation: "search", key_id: "key_a" }, 40],
  [{ door: "mcp" as const }, 5],
  [{ since: new Date(start + 10 * 60_000).toISOString() }, 25],
  [{ until: new Date(start + 10 * 60_000).toISOString() }, 20],
  [{ tool: "exa", status: "succeeded" as const }, 0],
])("filters by %j", async (filter, count) => {
  expect((await listCalls(organizationId, filter, { limit: 100 })).data).toHaveLength(count);
});

it("never shows a call to another organization", async () => {
  await expect(getCall(organizationId, idOf(1))).resolves.toMatchObject({
    input: { query: "x" },
    usage: { credits: 1.25 },
  });
  await expect(getCall("org_other", idOf(1))).rejects.toMatchObject({ code: "not_found" });
  expect((await listCalls("org_other", {})).data).toEqual([]);
});

it("finds a call whose clock was set back between its id and its record", async () => {
  const late = callAt(44, { organizationId: `${organizationId}_late`, createdAt: new Date(start - 3_600_000) });
  await db().call.create({ data: late });
  const until = new Date(start - 1).toISOString();
  expect((await listCalls(`${organizationId}_late`, { until })).data).toHaveLength(1);
});

it("refuses a cursor that is not one of ours", async () => {
  await expect(listCalls(organizationId, {}, { cursor: "nonsense" })).rejects.toMatchObject({
    code: "invalid_request",
  });
});

it("adds up what was called and spent", async () => {
  const since = new Date(start - 1);
  const totals = { calls: 45, succeeded: 40, failed: 5, refused: 0, credits: 50 };
  expect(await usageSince(organizationId, since)).toEqual(totals);
  expect(await usageBy(organizationId, "tool", { since })).toMatchObject([
    { group: "tavily", calls: 40, credits: 50 },
    { group: "exa", calls: 5, credits: 0 },
  ]);
  const days = await usageBy(organizationId, "day", { since });
  expect(days.reduce((sum, { calls }) => sum + calls, 0)).toBe(45);
});

it("shows hours without a call too", async () => {
  const hours = await usageOverTime(organizationId, "hour", 24);
  expect(hours).toHaveLength(24);
  expect(hours.reduce((sum, { calls }) => sum + calls, 0)).toBe(45);
  expect(hours[0]).toMatchObject({ calls: 0, credits: 0 });
});
