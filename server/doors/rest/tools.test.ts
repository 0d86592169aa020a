import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalog } from "@/adapters/catalog";
import { categories } from "@/adapters/kit/categories";
import { startGateway, type TestGateway } from "@/test/gateway";

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

type Record = {
  tool: string;
  category: string;
  offer: string;
  operations: { operation: string; capability: string | null; effect: string; price: object }[];
};

const list = async (query = "", key?: string) => {
  const { status, body } = await gateway.send("GET", `/api/v1/tools${query}`, key === undefined ? {} : { key });
  expect(status, JSON.stringify(body).slice(0, 500)).toBe(200);
  return body.data as Record[];
};
const operationsOf = (tools: Record[]) => tools.flatMap(({ operations }) => operations);

describe("GET /api/v1/tools", () => {
  it("lists every tool with what it takes, gives and costs, without a key", async () => {
    const tools = await list();
    expect(tools.map(({ tool }) => tool).sort()).toEqual(catalog.map(({ slug }) => slug).sort());
    expect(operationsOf(tools)).toHaveLength(catalog.flatMap(({ operations }) => operations).length);
    expect(tools.find(({ tool }) => tool === "tavily")).toMatchObject({
      title: "Tavily",
      category: "web-search",
      homepage: "https://tavily.com",
      kind: "rest",
      offer: "platform",
      operations: [
        {
          operation: "search",
          capability: "web.search",
          effect: "read",
          price: { credits: 8, unit: "call", max_credits: 8 },
          input_schema: { type: "object", required: ["query"], additionalProperties: false },
          output_schema: { type: "object" },
        },
        { operation: "extract" },
        { operation: "map" },
        { operation: "crawl" },
      ],
    });
  });

  it("says what a customer needs for each", async () => {
    const offers = Object.fromEntries((await list()).map(({ tool, offer }) => [tool, offer]));
    expect(offers).toMatchObject({ tavily: "platform", exa: "byok", "qr-code": "native", wikipedia: "native" });
  });

  it.each([
    ["?category=web-search", (tool: Record) => tool.category === "web-search"],
    [
      "?capability=email.send",
      (tool: Record) => tool.operations.every(({ capability }) => capability === "email.send"),
    ],
    ["?effect=write", (tool: Record) => tool.operations.every(({ effect }) => effect === "write")],
    ["?tools=tavily,exa", (tool: Record) => ["tavily", "exa"].includes(tool.tool)],
  ])("%s lists those and no other", async (query, belongs) => {
    const tools = await list(query);
    expect(tools.length).toBeGreaterThan(0);
    expect(tools.filter((tool) => !belongs(tool))).toEqual([]);
    const listed = new Set(operationsOf(tools));
    expect(listed.size).toBeLessThan(operationsOf(await list()).length);
  });

  it("narrows to single operations, and combines what is asked", async () => {
    expect(await list("?tools=tavily/extract,%20exa/search&capability=web.search")).toMatchObject([
      { tool: "exa", operations: [{ operation: "search" }] },
    ]);
    expect(await list("?tools=tavily&effect=destroy")).toEqual([]);
    expect(await list("?limit=2")).toHaveLength(2);
  });

  it.each([
    ["search the web", "tavily"],
    ["serch teh web", "tavily"],
    ["make a qr code", "qr-code"],
    ["send an email to a customer", "resend"],
  ])("finds tools by the task: %s", async (task, slug) => {
    const found = await list(`?q=${encodeURIComponent(task)}&limit=10`);
    expect(found.map(({ tool }) => tool)).toContain(slug);
  });

  it("finds nothing where nothing fits", async () => {
    expect(await list("?q=xyzzyqwrtp")).toEqual([]);
  });

  it.each([
    ["?category=web-serch", { did_you_mean: "web-search" }],
    ["?capability=web.serch", { did_you_mean: "web.search" }],
    ["?effect=readonly", {}],
    ["?limit=0", {}],
    ["?q=", {}],
  ])("refuses %s", async (query, details) => {
    const { status, body } = await gateway.send("GET", `/api/v1/tools${query}`);
    expect([status, body.error.code]).toEqual([400, "invalid_request"]);
    expect(body.error.details).toMatchObject(details);
  });
});

describe("with a key", () => {
  const keyWith = async (input: object) => (await gateway.key(await gateway.organization(), input)).plain;

  it("lists what that key may use, and nothing else", async () => {
    const mailers = catalog.filter(({ operations }) =>
      operations.some(({ capability }) => capability === "email.send"),
    );
    const key = await keyWith({ allow: ["tavily", "email.*"], deny: ["tavily/extract", "tavily/map", "web.crawl"] });
    const tools = await list("", key);
    expect(tools.map(({ tool }) => tool).sort()).toEqual([...mailers.map(({ slug }) => slug), "tavily"].sort());
    expect(
      operationsOf(tools)
        .map(({ capability }) => capability)
        .sort(),
    ).toEqual([...mailers.map(() => "email.send"), "web.search"]);
    const { body } = await gateway.get(key, "/api/v1/tools/tavily");
    expect(body.operations).toMatchObject([{ operation: "search" }]);
  });

  it("finds only what that key may use", async () => {
    const key = await keyWith({ deny: ["tavily"] });
    const found = await list("?q=search%20the%20web", key);
    expect(found.map(({ tool }) => tool)).not.toContain("tavily");
    expect(found.map(({ tool }) => tool)).toContain("exa");
  });

  it("refuses a key that is not good, rather than list what everybody sees", async () => {
    for (const path of ["/api/v1/tools", "/api/v1/tools/tavily"]) {
      expect((await gateway.get("tr_live_nonsense", path)).status).toBe(401);
    }
  });
});

describe("the rest of the catalogue", () => {
  it("GET /api/v1/tools/{tool} shows one tool, and suggests the one that was probably meant", async () => {
    expect((await gateway.send("GET", "/api/v1/tools/tavily")).body).toMatchObject({ tool: "tavily" });
    const { status, body } = await gateway.send("GET", "/api/v1/tools/tavilly");
    expect([status, body.error]).toMatchObject([404, { code: "tool_not_found", details: { did_you_mean: "tavily" } }]);
  });

  it("capabilities name the tools that have them", async () => {
    const { body } = await gateway.send("GET", "/api/v1/capabilities");
    const search = body.data.find(({ capability }: { capability: string }) => capability === "web.search");
    expect(search.tools).toEqual(expect.arrayContaining(["tavily", "exa", "brave-search"]));
    expect(search.input_schema.required).toEqual(["query"]);
  });

  it("categories count their tools", async () => {
    const { body } = await gateway.send("GET", "/api/v1/categories");
    expect(body.data.map(({ category }: { category: string }) => category)).toEqual(Object.keys(categories));
    const total = body.data.reduce((sum: number, { tools }: { tools: number }) => sum + tools, 0);
    expect(total).toBe(catalog.length);
  });
});
