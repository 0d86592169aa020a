import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clients } from "@/server/doors/mcp/mcp-clients";
import { ask, eras, legacy, modern, search } from "@/server/doors/mcp/test-requests";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";

let gateway: TestGateway;
let organization: string;
let key: string;

beforeAll(async () => {
  gateway = await startGateway();
  organization = await gateway.organization(1_000);
  key = (await gateway.key(organization)).plain;
});
afterAll(() => gateway.close());

const meta = (plain: string, name: string, args: unknown, query = "?mode=search") =>
  ask(gateway, plain, modern("tools/call", { name, arguments: args }), query);
const said = ({ result }: { result: { content: { text: string }[] } }) => JSON.parse(result.content[0]?.text ?? "");

describe("search mode", () => {
  it.each(eras)("lists three tools and says what is behind them ($era)", async ({ request }) => {
    const { result } = await ask(gateway, key, request("tools/list"), "?mode=search");
    expect(result.tools.map(({ name }: { name: string }) => name)).toEqual([
      "search_tools",
      "describe_tool",
      "call_tool",
    ]);
    expect(result.tools[0].description).toMatch(/among \d+ operations of \d+ tools/);
    expect(JSON.stringify(result).length).toBeLessThan(4_000);
  });

  it("tells clients to begin with search_tools", async () => {
    const { result } = await ask(gateway, key, modern("server/discover"), "?mode=search");
    expect(result.instructions).toContain("search_tools");
  });

  it("finds a tool by its task, in few words", async () => {
    const found = said(await meta(key, "search_tools", { query: "tavily serch", limit: 3 }));
    expect(found.tools).toHaveLength(3);
    expect(found.tools[0]).toEqual({
      name: "tavily__search",
      description: expect.any(String),
      effect: "read",
      price: { credits: 8, unit: "call", max_credits: 8 },
      required: ["query"],
    });
    expect(found.more).toBeGreaterThan(0);
    expect(JSON.stringify(found).length).toBeLessThan(2_000);
  });

  it("describes one tool whole", async () => {
    const described = said(await meta(key, "describe_tool", { name: "tavily__search" }));
    expect(described).toMatchObject({
      name: "tavily__search",
      effect: "read",
      price: { credits: 8 },
      input_schema: { required: ["query"] },
      output_schema: { required: ["results"] },
    });
  });

  it.each(clients)("runs the found tool like a direct call, for $client", async ({ connect }) => {
    const before = await gateway.balance(organization);
    const client = await connect(`${gateway.origin}/mcp?mode=search`, key);
    await client.listTools();
    const called = await client.callTool({ name: "call_tool", arguments: search });
    const direct = await gateway.execute(key, searchCall);
    expect(called.structuredContent).toEqual(direct.body.output);
    expect(called._meta).toMatchObject({ "toolroute/usage": { credits: 8 } });
    expect(await gateway.balance(organization)).toBe(before - 16);
    await client.close();
  });

  it("is charged once under one idempotency key", async () => {
    const before = await gateway.balance(organization);
    const headers = { "idempotency-key": "search-1" };
    const request = legacy("tools/call", { name: "call_tool", arguments: search }, headers);
    const [first, again] = [
      await ask(gateway, key, request, "?mode=search"),
      await ask(gateway, key, request, "?mode=search"),
    ];
    expect(again.result).toEqual(first.result);
    expect(await gateway.balance(organization)).toBe(before - 8);
  });

  it.each([
    { tool: "search_tools", args: {} },
    { tool: "search_tools", args: { query: "web", limit: 1_000 } },
    { tool: "search_tools", args: { query: "web", page: 2 } },
    { tool: "describe_tool", args: { name: "tavily_search" } },
    { tool: "call_tool", args: { name: "nothing__here" } },
    { tool: "call_tool", args: { name: "call_tool", arguments: search } },
  ])("says what is wrong with $tool($args)", async ({ tool, args }) => {
    const { result } = await meta(key, tool, args);
    expect(result.isError).toBe(true);
    expect(result.content[0].text.length).toBeGreaterThan(10);
  });

  describe("never goes beyond the key's lists and the view", () => {
    const outside = "exa__search";
    const views = [
      { bound: "the key's lists", input: { allow: ["tavily"] }, query: "?mode=search" },
      { bound: "?tools=", input: {}, query: "?mode=search&tools=tavily" },
      { bound: "both", input: { deny: ["exa"] }, query: "?mode=search&category=web-search" },
    ];
    it.each(views)("by $bound", async ({ input, query }) => {
      const { plain } = await gateway.key(organization, input);
      const found = said(await meta(plain, "search_tools", { query: "exa search the web", limit: 20 }, query));
      const names = found.tools.map(({ name }: { name: string }) => name);
      expect(names).toContain("tavily__search");
      expect(names).not.toContain(outside);
      for (const tool of ["describe_tool", "call_tool"]) {
        const { result } = await meta(plain, tool, { name: outside }, query);
        expect([tool, result.isError, result.content[0].text]).toEqual([
          tool,
          true,
          expect.stringContaining("There is no tool"),
        ]);
      }
      const direct = await ask(
        gateway,
        plain,
        modern("tools/call", { name: outside, arguments: { query: "MCP" } }),
        query,
      );
      expect(direct.error.code).toBe(-32_602);
    });
  });

  it.each(["constructor", "toString", "__proto__"])("has no tool named %s", async (name) => {
    expect((await meta(key, name, {})).error.code).toBe(-32_602);
  });

  it("is the only place where its tools exist", async () => {
    const { error } = await ask(
      gateway,
      key,
      modern("tools/call", { name: "search_tools", arguments: { query: "web" } }),
    );
    expect(error.code).toBe(-32_602);
  });
});
