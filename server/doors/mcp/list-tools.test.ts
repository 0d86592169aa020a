import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { functionName, targets } from "@/server/catalog/catalog";
import { readSample } from "@/server/catalog/read-sample";
import { listTools } from "@/server/doors/mcp/list-tools";
import { clients } from "@/server/doors/mcp/mcp-clients";
import { ask, callerOf, doorRequestOf, eras, modern } from "@/server/doors/mcp/test-requests";
import { toolDefinition } from "@/server/doors/mcp/tool-definition";
import { readView } from "@/server/doors/mcp/view";
import { startGateway, type TestGateway } from "@/test/gateway";

let gateway: TestGateway;
let organization: string;
let key: string;

beforeAll(async () => {
  gateway = await startGateway();
  organization = await gateway.organization();
  key = (await gateway.key(organization)).plain;
});
afterAll(() => gateway.close());

type Listed = { name: string };
const names = async (plain: string, query?: string) =>
  (await ask(gateway, plain, modern("tools/list"), query)).result.tools.map(({ name }: Listed) => name);

describe("tools/list", () => {
  it.each(eras)(
    "shows every operation with its price, hints and schemas, in the catalogue's order ($era)",
    async ({ request }) => {
      const { result } = await ask(gateway, key, request("tools/list"));
      expect(result.tools.map(({ name }: Listed) => name)).toEqual(targets.map(functionName));
      expect(result.tools.find(({ name }: Listed) => name === "tavily__search")).toMatchObject({
        title: "Tavily: Search the web",
        annotations: { readOnlyHint: true, destructiveHint: false, openWorldHint: true },
        inputSchema: { type: "object", required: ["query"] },
        outputSchema: { type: "object" },
        _meta: {
          "toolroute/price": { credits: 8, unit: "call", max_credits: 8 },
          "toolroute/category": "web-search",
          "toolroute/capability": "web.search",
        },
      });
      expect(await ask(gateway, key, request("tools/list"))).toEqual({ jsonrpc: "2.0", id: 1, result });
    },
  );

  it("says how long it may be kept, and by whom", async () => {
    const { result } = await ask(gateway, key, modern("tools/list"));
    expect(result).toMatchObject({ cacheScope: "private", ttlMs: expect.any(Number), resultType: "complete" });
  });

  it.each(targets.map((target) => ({ name: functionName(target), target })))(
    "hints at the effect of $name",
    ({ target }) => {
      const { annotations } = toolDefinition(target);
      const { effect } = target.operation;
      expect(annotations).toMatchObject({ readOnlyHint: effect === "read", destructiveHint: effect === "destroy" });
    },
  );

  it("differs from key to key", async () => {
    const allowed = await gateway.key(organization, { allow: ["tavily/search", "exa"] });
    const denied = await gateway.key(organization, { deny: ["category:web"] });
    const listed = await names(allowed.plain);
    expect(listed).toContain("tavily__search");
    expect(listed.every((name: string) => name === "tavily__search" || name.startsWith("exa__"))).toBe(true);
    expect(await names(denied.plain)).not.toContain("tavily__search");
    expect(await names(key)).toHaveLength(targets.length);
  });

  it("is narrowed by ?tools= and ?category=, never beyond the key's lists", async () => {
    const ofTavily = targets.filter(({ tool }) => tool.slug === "tavily").map(functionName);
    expect(await names(key, "?tools=tavily")).toEqual(ofTavily);
    expect(await names(key, "?tools=tavily/search,exa/search")).toEqual(
      expect.arrayContaining(["exa__search", "tavily__search"]),
    );
    expect(await names(key, "?tools=*")).toEqual([]);
    expect(await names(key, "?tools=nothing")).toEqual([]);
    const inCategory = targets.filter(({ tool }) => tool.category === "web-search").map(functionName);
    expect(await names(key, "?category=web-search")).toEqual(inCategory);
    expect(await names(key, "?category=web-search&tools=tavily/search")).toEqual(["tavily__search"]);
    const narrow = await gateway.key(organization, { deny: ["tavily/search"] });
    expect(await names(narrow.plain, "?tools=tavily")).toEqual(ofTavily.filter((name) => name !== "tavily__search"));
  });

  it.each(eras)("takes only cursors of its own ($era)", async ({ request }) => {
    for (const cursor of ["", "x", "LTE", "MA", Buffer.from("1e3").toString("base64url")]) {
      const { error } = await ask(gateway, key, request("tools/list", { cursor }));
      expect([cursor, error?.code]).toEqual([cursor, -32_602]);
    }
  });

  it("comes in pages that leave nothing out and show nothing twice", () => {
    const request = doorRequestOf();
    const exchange = { request, caller: callerOf("org_test", { deny: ["tavily"] }), view: readView(request.query) };
    const pageSize = 7;
    const listed: string[] = [];
    let cursor: string | undefined;
    do {
      const page = listTools(exchange, cursor, pageSize);
      expect(page.tools.length).toBeLessThanOrEqual(pageSize);
      listed.push(...page.tools.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(listed).toEqual(targets.filter(({ tool }) => tool.slug !== "tavily").map(functionName));
  });

  it("goes on at a cursor to the last tool", async () => {
    const cursor = Buffer.from("250").toString("base64url");
    const { result } = await ask(gateway, key, modern("tools/list", { cursor }));
    expect(result.tools).toEqual(targets.slice(250).map(toolDefinition));
  });
});

describe("what is published", () => {
  it.each(clients)("is accepted whole by $client", async ({ connect, version }) => {
    const client = await connect(`${gateway.origin}/mcp`, key);
    const { tools } = await client.listTools();
    expect(tools).toHaveLength(targets.length);
    expect(client.getServerVersion()).toMatchObject({ name: "toolroute" });
    if ("getNegotiatedProtocolVersion" in client) expect(client.getNegotiatedProtocolVersion()).toBe(version);
    await client.close();
  });

  // Clients of the first packages check results by draft 7, those of the second by 2020-12.
  it.each([
    { draft: "draft 7", makeAjv: () => new Ajv({ strict: false }) },
    { draft: "2020-12", makeAjv: () => new Ajv2020({ strict: false }) },
  ])("is true of every recorded output, and of the handle of one that is too large ($draft)", ({ makeAjv }) => {
    const ajv = addFormats.default(makeAjv());
    const handle = { truncated: true, artifact: "art_1", bytes: 300_000, preview: "{" };
    for (const target of targets) {
      const { outputSchema = {} } = toolDefinition(target);
      expect(outputSchema.type).toBe("object");
      const sample = readSample(target.tool.slug, target.operation.name);
      const isOutput = ajv.compile(outputSchema);
      const verdicts = {
        output: isOutput(sample.output),
        handle: isOutput(handle),
        broken: isOutput({ truncated: true }),
      };
      const name = functionName(target);
      expect({ name, ...verdicts }).toEqual({ name, output: true, handle: true, broken: false });
    }
  });

  it("promises no address that clients judge more strictly than we do", () => {
    for (const target of targets) {
      const text = JSON.stringify(toolDefinition(target).outputSchema);
      expect([functionName(target), text.includes('"format":"uri"')]).toEqual([functionName(target), false]);
    }
  });

  it("asks clients for no header of ours, which older ones would not send", () => {
    expect(JSON.stringify(targets.map(toolDefinition))).not.toContain("x-mcp-header");
  });

  it("has names that every client takes", () => {
    for (const target of targets) expect(functionName(target)).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  });
});
