import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pool } from "@/server/db";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";

let gateway: TestGateway;
let organization: string;
let keys: { plain: string; id: string }[];

type Listed = { id: string; tool: string; status: string; key_id: string; created_at: string };

beforeAll(async () => {
  gateway = await startGateway();
  organization = await gateway.organization(100);
  keys = [await gateway.key(organization), await gateway.key(organization)];
  const [first = "", second = ""] = keys.map(({ plain }) => plain);
  for (let index = 0; index < 5; index++) await gateway.execute(first, searchCall);
  for (let index = 0; index < 3; index++) await gateway.execute(second, { tool: "text/hash", input: { text: "a" } });
  await gateway.execute(second, { ...searchCall, input: {} });
  await gateway.records(organization);
  await pool().query("UPDATE call SET created_at = date_trunc('second', now()) WHERE tool = 'tavily'");
});
afterAll(() => gateway.close());

const list = async (query: string): Promise<{ data: Listed[]; next_cursor: string | null }> => {
  const { status, body } = await gateway.get(keys[0]?.plain ?? "", `/api/v1/calls${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};

describe("GET /api/v1/calls", () => {
  it.each([1, 2, 4, 9, 100])("shows every call once, newest first, in pages of %i", async (limit) => {
    const seen: Listed[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: { data: Listed[]; next_cursor: string | null } = await list(
        `?limit=${limit}${cursor && `&cursor=${cursor}`}`,
      );
      expect(page.data.length).toBeLessThanOrEqual(limit);
      seen.push(...page.data);
      cursor = page.next_cursor;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(9);
    expect(seen).toHaveLength(9);
    // Ids sort by time, those of one millisecond too.
    const order = seen.map(({ id }) => id);
    expect(order).toEqual([...order].sort().reverse());
  });

  it("goes on where it was when calls come in between", async () => {
    const first = await list("?limit=3");
    await gateway.execute(keys[0]?.plain ?? "", { tool: "text/hash", input: { text: "b" }, session: "between" });
    const next = await list(`?limit=100&cursor=${first.next_cursor}`);
    expect(next.data).toHaveLength(6);
    await pool().query("DELETE FROM call WHERE session = 'between'");
  });

  it("filters", async () => {
    const count = async (query: string) => (await list(`?limit=100&${query}`)).data.length;
    expect(await count("status=refused")).toBe(1);
    expect(await count("status=succeeded&tool=tavily")).toBe(5);
    expect(await count("tool=text&operation=hash")).toBe(3);
    expect(await count(`key_id=${keys[1]?.id}`)).toBe(4);
    expect(await count("door=mcp")).toBe(0);
    expect(await count(`until=${encodeURIComponent("2020-01-01T00:00:00+02:00")}`)).toBe(0);
    expect(await count("since=2020-01-01T00:00:00Z")).toBe(9);
    expect(await count("tool=tav%25")).toBe(0);
  });

  it.each([
    "limit=0",
    "limit=101",
    "limit=x",
    "cursor=nonsense",
    "status=ok",
    "since=yesterday",
    "door=soap",
    "page=2",
  ])("refuses %s", async (query) => {
    const { status, body } = await gateway.get(keys[0]?.plain ?? "", `/api/v1/calls?${query}`);
    expect([status, body.error.code]).toEqual([400, "invalid_request"]);
  });
});

describe("GET /api/v1/calls/{id}", () => {
  it("shows a refused call with its reason and its input", async () => {
    const [refused] = (await list("?status=refused")).data;
    const { body } = await gateway.get(keys[0]?.plain ?? "", `/api/v1/calls/${refused?.id}`);
    expect(body).toMatchObject({
      object: "call",
      status: "refused",
      error: { code: "invalid_input", message: expect.stringContaining("query") },
      key_id: keys[1]?.id,
      usage: { credits: 0, attempts: 0 },
      input: {},
      output: null,
    });
  });
});

it("GET /api/v1/balance adds up", async () => {
  const { body } = await gateway.get(keys[0]?.plain ?? "", "/api/v1/balance");
  expect(body).toEqual({ object: "balance", available: 60, held: 0, spent: 40, credited: 100 });
});
