import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";
import { answerSearch, sendJson } from "@/test/vendor";

const own = "tvly-customers-own-5d1e";

let gateway: TestGateway;
let organization: string;
let key: string;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  gateway.vendor.answerWith(answerSearch);
  gateway.vendor.requests.length = 0;
  organization = await gateway.organization(100);
  key = (await gateway.key(organization, { scopes: ["tools:execute", "credentials:write"] })).plain;
});

const store = (body: unknown) => gateway.send("POST", "/api/v1/credentials", { key, body });
const storeOwn = () => store({ tool: "tavily", label: "Ours", fields: { api_key: own } });
const search = (credential?: string) => gateway.execute(key, { ...searchCall, ...(credential && { credential }) });
const sentSecret = () => gateway.vendor.requests.at(-1)?.headers.authorization;

describe("the customer's own credential", () => {
  it.each([undefined, "auto", "byok"])("is used, and the call is free, with credential %j", async (credential) => {
    await storeOwn();
    const { status, body } = await search(credential);
    expect([status, body.usage]).toMatchObject([200, { credential: "byok", credits: 0, balance: 100 }]);
    expect(sentSecret()).toBe(`Bearer ${own}`);
  });

  it("needs no credits", async () => {
    const poor = await gateway.organization("0.000001");
    const poorKey = (await gateway.key(poor, { scopes: ["tools:execute", "credentials:write"] })).plain;
    const body = { tool: "tavily", fields: { api_key: own } };
    await gateway.send("POST", "/api/v1/credentials", { key: poorKey, body });
    expect((await gateway.execute(poorKey, searchCall)).body.usage).toMatchObject({ credits: 0, balance: 0.000001 });
  });

  it("never comes back, not even when the vendor echoes it", async () => {
    await storeOwn();
    gateway.vendor.answerWith(({ headers }, response) =>
      sendJson(response, 200, { results: [{ title: own, url: headers.authorization, content: btoa(own) }] }),
    );
    const answers = [
      await gateway.execute(key, { ...searchCall, include_raw: true }),
      await gateway.get(key, "/api/v1/credentials"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(JSON.stringify(answers)).not.toContain(own);
    expect(JSON.stringify(answers)).not.toContain(btoa(own));
  });

  it("gives way to ours once it is removed, from the next call on", async () => {
    const { body: stored } = await storeOwn();
    await search();
    const removed = await gateway.send("DELETE", `/api/v1/credentials/${stored.id}`, { key });
    expect(removed.body).toEqual({ id: stored.id, deleted: true });
    expect((await search()).body.usage).toMatchObject({ credential: "platform", credits: 8 });
    expect(sentSecret()).toBe(`Bearer ${gateway.platformSecret}`);
  });

  it("is never another organization's", async () => {
    await storeOwn();
    const other = (await gateway.key(await gateway.organization())).plain;
    expect((await gateway.execute(other, searchCall)).body.usage.credential).toBe("platform");
    expect((await gateway.execute(other, { ...searchCall, credential: "byok" })).status).toBe(422);
  });
});

describe("ours", () => {
  it("is used where it is asked for, and paid for", async () => {
    await storeOwn();
    const { body } = await search("platform");
    expect(body.usage).toMatchObject({ credential: "platform", credits: 8, balance: 92 });
    expect(sentSecret()).toBe(`Bearer ${gateway.platformSecret}`);
  });

  it.each([
    ["tavily/search", "byok"],
    ["exa/search", "platform"],
    ["exa/search", "auto"],
  ])("is asked for in vain: %s with %s", async (tool, credential) => {
    const { status, body } = await gateway.execute(key, { tool, input: { query: "MCP" }, credential });
    expect([status, body.error.code]).toEqual([422, "credential_required"]);
    const slug = tool.split("/")[0];
    expect(body.error.details).toMatchObject({
      tool: slug,
      get_it_at: expect.stringMatching(/^https:/),
      connect_url: expect.stringContaining(`/dashboard/credentials?tool=${slug}`),
    });
    expect(gateway.vendor.requests).toEqual([]);
  });
});

it("a native tool needs none", async () => {
  const { body } = await gateway.execute(key, { tool: "qr-code/create", input: { text: "hello" } });
  expect(body.usage).toMatchObject({ credential: "none", credits: 0, attempts: 1 });
});

describe("the credentials of an organization", () => {
  it("are listed by tool with four characters, and one tool has one", async () => {
    await storeOwn();
    const { status, body } = await store({ tool: "tavily", fields: { api_key: `${own}9` } });
    expect([status, body.last_four]).toEqual([201, "d1e9"]);
    const { body: list } = await gateway.get(key, "/api/v1/credentials");
    expect(list).toMatchObject({ data: [{ id: body.id, tool: "tavily", label: "Tavily" }], next_cursor: null });
    await search();
    expect(sentSecret()).toBe(`Bearer ${own}9`);
  });

  it.each([
    [{ tool: "tavilly", fields: { api_key: own } }, "tool"],
    [{ tool: "qr-code", fields: {} }, "tool"],
    [{ tool: "tavily", fields: {} }, "fields.api_key"],
    [{ tool: "tavily", fields: { api_key: own, region: "eu" } }, "fields.region"],
    [{ tool: "tavily", fields: { api_key: `${own}\r\nx: y` } }, "fields.api_key"],
    [{ tool: "tavily", fields: { api_key: 7 } }, "fields.api_key"],
    [{ tool: "tavily", fields: { api_key: own }, secret: own }, "secret"],
  ])("are refused where they cannot be right, without being repeated: %j", async (input, path) => {
    const { status, body } = await store(input);
    expect([status, body.error.code, body.error.details.issues[0].path]).toEqual([400, "invalid_request", path]);
    expect(JSON.stringify(body)).not.toContain(own);
  });
});
