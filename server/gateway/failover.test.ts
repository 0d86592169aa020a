import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pool } from "@/server/db";
import { checkInvariants } from "@/server/ledger/ledger";
import { PolicyRules, savePolicy } from "@/server/policy/save-policy";
import { forgetUpstreams } from "@/server/upstreams/run-attempts";
import { startGateway, type TestGateway } from "@/test/gateway";
import { sendJson, startVendor, type Vendor, type VendorAnswer } from "@/test/vendor";

let gateway: TestGateway;
let others: Record<"exa" | "resend" | "sendgrid", Vendor>;

beforeAll(async () => {
  others = { exa: await startVendor(), resend: await startVendor(), sendgrid: await startVendor() };
  gateway = await startGateway({
    overrides: {
      "https://api.exa.ai": others.exa.origin,
      "https://api.resend.com": others.resend.origin,
      "https://api.sendgrid.com": others.sendgrid.origin,
    },
    credentials: {
      exa: { api_key: "exa-platform-key" },
      resend: { api_key: "re_platform_key" },
      sendgrid: { api_key: "SG.platform.key" },
    },
  });
});
afterAll(async () => {
  await gateway.close();
  await Promise.all(Object.values(others).map((vendor) => vendor.close()));
});
beforeEach(() => {
  forgetUpstreams();
  gateway.vendor.answerWith((_, response) => sendJson(response, 200, { results: [found("tavily")] }));
  others.exa.answerWith((_, response) => sendJson(response, 200, { results: [{ title: "exa", url }] }));
  others.resend.answerWith((_, response) => sendJson(response, 200, { id: "sent-by-resend" }));
  others.sendgrid.answerWith((_, response) => response.writeHead(202, { "x-message-id": "sent-by-sendgrid" }).end());
  for (const vendor of [gateway.vendor, ...Object.values(others)]) vendor.requests.length = 0;
});

const url = "https://example.com/";
const found = (title: string) => ({ title, url, content: "", score: 1 });
const search = { capability: "web.search", prefer: ["tavily", "exa"], input: { query: "MCP" } };
const mail = {
  capability: "email.send",
  prefer: ["sendgrid", "resend"],
  input: { from: "ada@example.com", to: ["grace@example.com"], subject: "Hello", text: "Hello" },
};

const callWith = async (body: object, input: object = {}) => {
  const organization = await gateway.organization(100);
  const key = await gateway.key(organization, { allow: ["tavily", "exa", "email.*"], ...input });
  const answer = await gateway.execute(key.plain, body);
  return { ...answer, ...(await gateway.records(organization)), balance: await gateway.balance(organization) };
};

const refuse =
  (status: number, body: unknown = {}): VendorAnswer =>
  (_, response) =>
    sendJson(response, status, body, { "retry-after": "60" });
const reset: VendorAnswer = (_, response) => response.destroy();

describe("a capability", () => {
  it.each(["tavily", "exa"])("is served by the tool that the caller prefers: %s", async (tool) => {
    const { body } = await callWith({ ...search, prefer: [tool] });
    expect(body).toMatchObject({ tool, capability: "web.search", output: { results: [{ title: tool }] } });
  });

  it("is served only by tools that the key may use and the price allows", async () => {
    expect((await callWith(search, { deny: ["tavily"] })).body.tool).toBe("exa");
    expect((await callWith({ ...search, max_credits: 7 })).body.tool).toBe("exa");
    const none = await callWith({ ...search, max_credits: "6.9" });
    expect([none.status, none.body.error.code]).toEqual([402, "price_above_max"]);
  });

  it.each([
    [{ ...search, prefer: ["tavilly"] }, "tool_not_found", { did_you_mean: "tavily" }],
    [{ ...search, capability: "web.serch" }, "tool_not_found", { did_you_mean: "web.search" }],
    [{ ...search, tool: "tavily" }, "invalid_request", {}],
    [{ tool: "tavily/search", prefer: ["exa"], input: {} }, "invalid_request", {}],
  ])("is refused where the request is unclear: %j", async (body, code, details) => {
    const { body: answer } = await callWith(body);
    expect(answer.error).toMatchObject({ code, details });
  });
});

describe("a read that fails", () => {
  it.each<[string, VendorAnswer]>([
    ["is down", refuse(503)],
    ["breaks off", reset],
    ["throttles", refuse(429)],
    ["is used up", refuse(432)],
    ["refuses our credential", refuse(401)],
    ["answers nonsense", refuse(200, { results: 7 })],
  ])("goes on to the next tool when the first one %s; only what served it is charged", async (_, answer) => {
    gateway.vendor.answerWith(answer);
    const { status, body, events, calls, balance } = await callWith(search);
    expect(status).toBe(200);
    expect(body).toMatchObject({ tool: "exa", usage: { credits: 7, balance: 93 } });
    expect(body.usage.attempts).toBe(gateway.vendor.requests.length + 1);
    expect(others.exa.requests).toHaveLength(1);
    expect(others.exa.requests[0]?.headers["x-api-key"]).toBe("exa-platform-key");
    expect(others.exa.requests[0]?.headers.authorization).toBeUndefined();
    expect(calls).toMatchObject([{ tool: "exa", status: "succeeded", credits: 7_000_000n }]);
    expect(events).toMatchObject([{ tool: "exa", outcome: "succeeded", credits: 7 }]);
    expect(balance).toBe(93);
    expect(await checkInvariants(pool())).toEqual([]);
  });

  it("stays failed where no other tool would do better", async () => {
    gateway.vendor.answerWith(refuse(400, { detail: { error: "no such language" } }));
    const { body } = await callWith(search);
    expect(body.error).toMatchObject({ code: "upstream_error", details: { tool: "tavily", upstream_status: 400 } });
    expect(others.exa.requests).toEqual([]);
  });

  it("ends with the last tool's error, once, when all fail; nothing is charged", async () => {
    gateway.vendor.answerWith(refuse(432));
    others.exa.answerWith(refuse(429));
    const { status, body, events, calls, balance } = await callWith(search);
    expect([status, body.error.code, body.error.details.tool]).toEqual([503, "upstream_unavailable", "exa"]);
    expect([calls.length, events.length, balance]).toEqual([1, 1, 100]);
  });

  it("never reaches a tool that the policy denies for this input", async () => {
    const organization = await gateway.organization(100);
    const rules = [{ id: "no-exa", effect: "deny", match: { tools: ["exa"] } }];
    await savePolicy(organization, PolicyRules.parse({ version: 1, default: "allow", rules }), { userId: null });
    const { plain } = await gateway.key(organization, { allow: ["tavily", "exa"] });
    gateway.vendor.answerWith(refuse(432));
    const { body } = await gateway.execute(plain, search);
    expect(body.error.details.tool).toBe("tavily");
    expect(others.exa.requests).toEqual([]);
  });
});

describe("a write that fails", () => {
  it.each<[string, VendorAnswer]>([
    ["our credential is refused", refuse(401)],
    ["it is throttled", refuse(429)],
  ])("goes on to the next tool where nothing can have happened: %s", async (_, answer) => {
    others.sendgrid.answerWith(answer);
    const { body } = await callWith(mail);
    expect(body).toMatchObject({ tool: "resend", output: { message_id: "sent-by-resend" }, usage: { credits: 1 } });
    expect([others.sendgrid.requests.length, others.resend.requests.length]).toEqual([1, 1]);
  });

  it.each<[string, VendorAnswer, string]>([
    ["the vendor is down", refuse(503), "upstream_unavailable"],
    ["the connection breaks", reset, "upstream_unavailable"],
    ["the vendor refuses it", refuse(400), "upstream_error"],
  ])("is neither repeated nor sent by another tool where it may have happened: %s", async (_, answer, code) => {
    others.sendgrid.answerWith(answer);
    const { body, balance } = await callWith(mail);
    expect(body.error.code).toBe(code);
    expect([others.sendgrid.requests.length, others.resend.requests.length]).toEqual([1, 0]);
    expect(balance).toBe(100);
  });

  it("goes on when the first vendor cannot be reached at all", async () => {
    await others.sendgrid.close();
    const { body } = await callWith(mail);
    expect(body.tool).toBe("resend");
  });
});
