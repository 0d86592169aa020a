import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";
import { answerSearch, sendJson } from "@/test/vendor";

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
  key = (await gateway.key(organization)).plain;
});

const search = (options: object) => gateway.execute(key, { ...searchCall, ...options });

describe("dry_run", () => {
  it("validates, authorizes and prices; runs, holds and records nothing", async () => {
    const poor = await gateway.organization(1);
    const { plain } = await gateway.key(poor);
    const { status, body } = await gateway.execute(plain, { ...searchCall, dry_run: true });
    expect([status, body]).toMatchObject([
      200,
      {
        object: "dry_run",
        status: "valid",
        tool: "tavily",
        operation: "search",
        input: { query: "MCP", limit: 5 },
        plan: [{ tool: "tavily", operation: "search", credential: "platform", credits_max: 8 }],
        usage: { credits_max: 8 },
      },
    ]);
    expect(gateway.vendor.requests).toEqual([]);
    expect(await gateway.balance(poor)).toBe(1);
    expect(await gateway.records(poor)).toEqual({ events: [], calls: [] });
  });

  it("does not use up an Idempotency-Key", async () => {
    const headers = { "idempotency-key": "dry" };
    await gateway.execute(key, { ...searchCall, dry_run: true }, headers);
    expect((await gateway.execute(key, searchCall, headers)).body.usage.credits).toBe(8);
  });

  it.each([
    [{ input: {} }, "invalid_input"],
    [{ max_credits: 1 }, "price_above_max"],
    [{ credential: "byok" }, "credential_required"],
  ])("refuses what the call itself would be refused for: %j", async (options, code) => {
    expect((await search({ ...options, dry_run: true })).body.error.code).toBe(code);
  });
});

describe("max_credits", () => {
  it.each([8, "8", "8.000000", 1e9])("lets a call of 8 credits through at %j", async (max_credits) => {
    expect((await search({ max_credits })).body.usage.credits).toBe(8);
  });

  it.each([7.999999, "7.999999", 0])("refuses it at %j, before the vendor is asked", async (max_credits) => {
    expect((await search({ max_credits })).body.error.code).toBe("price_above_max");
    expect(gateway.vendor.requests).toEqual([]);
  });

  it.each([-1, "-1", "1e3", 0.0000001, "8.0000001", "", " 8", "٨", true, null])("is no amount: %j", async (amount) => {
    const { status, body } = await search({ max_credits: amount });
    expect([status, body.error.code, body.error.details.issues[0].path]).toEqual([
      400,
      "invalid_request",
      "max_credits",
    ]);
  });
});

describe("select", () => {
  it.each([
    ["results[0].title", "Über MCP"],
    ["results[].{address: url}", [{ address: "https://example.com/" }]],
    ["length(results)", 1],
    ["nothing.here", null],
    ["`false`", false],
  ])("%s is applied to the output", async (select, output) => {
    expect((await search({ select })).body.output).toEqual(output);
  });

  it.each(["results[", "no_such_function(@)]", "a b", "[?"])("%s is refused before anything runs", async (select) => {
    const { status, body } = await search({ select });
    expect([status, body.error.code]).toEqual([400, "invalid_request"]);
    expect(gateway.vendor.requests).toEqual([]);
  });

  it("that does not fit the output is refused, and the call not charged", async () => {
    const { status, body } = await search({ select: "sum(results)" });
    expect([status, body.error.code]).toEqual([400, "invalid_request"]);
    expect(await gateway.balance(organization)).toBe(100);
  });
});

describe("timeout_ms", () => {
  it.each([99, 300_001, 1.5, "500"])("is refused at %j", async (timeout_ms) => {
    expect((await search({ timeout_ms })).body.error.code).toBe("invalid_request");
  });

  it("ends a call whose vendor is slower; a read may then be tried again", async () => {
    gateway.vendor.answerWith(() => new Promise(() => {}));
    const { status, body } = await search({ timeout_ms: 150 });
    expect([status, body.error.code, body.error.retryable]).toEqual([504, "upstream_timeout", true]);
    expect(await gateway.balance(organization)).toBe(100);
  });
});

describe("what a caller attaches", () => {
  it("comes back with the call's record", async () => {
    const metadata = Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`key${index}`, "ü".repeat(500)]));
    const { body } = await search({ metadata, session: "conversation-7" });
    const { body: call } = await gateway.get(key, `/api/v1/calls/${body.id}`);
    expect(call).toMatchObject({ metadata, session: "conversation-7" });
  });

  it.each([
    [Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`key${index}`, ""]))],
    [{ long: "x".repeat(501) }],
    [{ ["k".repeat(41)]: "x" }],
    [{ number: 1 }],
    [{ "": "x" }],
  ])("is refused beyond its limits", async (metadata) => {
    expect((await search({ metadata })).body.error).toMatchObject({ code: "invalid_request" });
  });
});

describe("include_raw", () => {
  const vendorAnswer = { results: [], request_id: "their-own-id", response_time: 0.4 };

  it("shows the vendor's own answer beside ours, without our credential", async () => {
    gateway.vendor.answerWith(({ headers }, response) =>
      sendJson(response, 200, { ...vendorAnswer, you_sent: headers.authorization }),
    );
    const { body } = await search({ include_raw: true });
    expect(body.raw).toEqual({ ...vendorAnswer, you_sent: "Bearer [redacted]" });
  });

  it("is left out otherwise", async () => {
    expect((await search({})).body).not.toHaveProperty("raw");
  });
});

describe("tool and operation", () => {
  it.each([
    [{ tool: "tavily/search", operation: undefined }, undefined],
    [{ tool: "tavily/search", operation: "search" }, undefined],
    [{ tool: "tavily/search", operation: "extract" }, /contradict/],
    [{ tool: "tavily", operation: undefined }, /Say which `operation` of "tavily" to run: search, extract/],
    [{ tool: undefined, operation: undefined }, /Name a `tool`/],
  ])("%j", async (names, message) => {
    const { status, body } = await search({ ...names, dry_run: true });
    expect(status).toBe(message ? 400 : 200);
    if (message) expect(body.error.message).toMatch(message);
  });

  it("an operation need not be named where the tool has one alone", async () => {
    const { body } = await gateway.execute(key, { tool: "arxiv", input: { query: "MCP" }, dry_run: true });
    expect(body.operation).toBe("search");
  });
});
