import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { clients } from "@/server/doors/mcp/mcp-clients";
import { ask, eras, legacy, messagesOf, modern, post, search } from "@/server/doors/mcp/test-requests";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";
import { answerSearch, sendJson, startVendor, type Vendor } from "@/test/vendor";

let gateway: TestGateway;
let mailer: Vendor;

beforeAll(async () => {
  mailer = await startVendor((_, response) => sendJson(response, 500, {}));
  gateway = await startGateway({
    overrides: { "https://api.sendgrid.com": mailer.origin },
    credentials: { sendgrid: { api_key: "SG.test" } },
  });
});
afterAll(async () => {
  await gateway.close();
  await mailer.close();
});
afterEach(() => {
  gateway.vendor.requests.length = 0;
  gateway.vendor.answerWith(answerSearch);
});

async function account(credits = 100, input: Parameters<TestGateway["key"]>[1] = {}) {
  const organization = await gateway.organization(credits);
  return { organization, key: (await gateway.key(organization, input)).plain };
}

const result = { title: "Über MCP", url: "https://example.com/", snippet: "A passage." };

describe.each(clients)("a call by $client", ({ connect }) => {
  it("gets the output that the schema promises, the same as text, and what it cost", async () => {
    const { key, organization } = await account();
    const client = await connect(`${gateway.origin}/mcp`, key);
    await client.listTools();
    const called = await client.callTool(search);
    expect(called.structuredContent).toMatchObject({ results: [result] });
    const [text] = called.content as { type: string; text: string }[];
    expect(JSON.parse(text?.text ?? "")).toEqual(called.structuredContent);
    expect(called._meta).toMatchObject({
      "toolroute/call_id": expect.stringMatching(/^call_/),
      "toolroute/usage": { credits: 8, balance: 92, credential: "platform", attempts: 1 },
      "toolroute/sandbox": false,
    });
    expect(await gateway.balance(organization)).toBe(92);
    await client.close();
  });

  it("gets a handle where the output is too large", async () => {
    const content = "Long. ".repeat(60_000);
    gateway.vendor.answerWith((_, response) =>
      sendJson(response, 200, { results: [{ title: "Long", url: "https://example.com/", content }] }),
    );
    const { key } = await account();
    const client = await connect(`${gateway.origin}/mcp`, key);
    await client.listTools();
    const { structuredContent } = await client.callTool(search);
    const handle = structuredContent as { truncated: true; artifact: string; bytes: number };
    expect(handle).toMatchObject({ truncated: true, bytes: expect.any(Number), preview: expect.any(String) });
    const artifact = await gateway.get(key, `/api/v1/artifacts/${handle.artifact}?select=results[0].title`);
    expect(artifact.status).toBe(200);
    expect(JSON.stringify(artifact.body)).toContain("Long");
    await client.close();
  });

  it("gets our errors as results that a model can read, and a protocol error for an unknown tool", async () => {
    const { key } = await account(1);
    const client = await connect(`${gateway.origin}/mcp`, key);
    const refused = await client.callTool(search);
    const [text] = refused.content as { text: string }[];
    expect(refused.isError).toBe(true);
    expect(JSON.parse(text?.text ?? "").error.code).toBe("insufficient_credits");
    await expect(client.callTool({ name: "nothing__here", arguments: {} })).rejects.toMatchObject({ code: -32_602 });
    await client.close();
  });

  it("reaches no vendor with a test key", async () => {
    const { key, organization } = await account(100, { mode: "test" });
    const client = await connect(`${gateway.origin}/mcp`, key);
    await client.listTools();
    const { _meta } = await client.callTool(search);
    expect(_meta).toMatchObject({ "toolroute/sandbox": true, "toolroute/usage": { credits: 0 } });
    expect(gateway.vendor.requests).toEqual([]);
    expect(await gateway.balance(organization)).toBe(100);
    await client.close();
  });
});

/** What may differ between two runs of one call. */
const ownOfRun = {
  call_id: "",
  request_id: "",
  time: "",
  latency_ms: 0,
  door: "",
};

describe.each(eras)("the same call over REST and over MCP ($era)", ({ request }) => {
  const vendorRefuses = () =>
    gateway.vendor.answerWith((_, response) => sendJson(response, 400, { detail: { error: "bad query" } }));

  it("has the same output, charge, record and audit event", async () => {
    const rest = await account();
    const mcp = await account();
    const overRest = await gateway.execute(rest.key, searchCall);
    const overMcp = await ask(gateway, mcp.key, request("tools/call", search));
    expect(overMcp.result.structuredContent).toEqual(overRest.body.output);
    const { latency_ms: _, upstream_ms: __, ...usage } = overRest.body.usage;
    expect(overMcp.result._meta["toolroute/usage"]).toMatchObject(usage);
    expect(await gateway.balance(mcp.organization)).toBe(await gateway.balance(rest.organization));
    await expectSameEvent(rest.organization, mcp.organization, "succeeded");
  });

  it.each([
    {
      refusal: "no credits",
      credits: 1,
      key: {},
      call: search.arguments,
      vendor: answerSearch,
      code: "insufficient_credits",
    },
    { refusal: "wrong input", credits: 100, key: {}, call: { q: 1 }, vendor: answerSearch, code: "invalid_input" },
    {
      refusal: "no scope",
      credits: 100,
      key: { scopes: ["tools:read"] },
      call: search.arguments,
      code: "insufficient_scope",
    },
    {
      refusal: "a budget",
      credits: 100,
      key: { budgets: { per_call: 1 } },
      call: search.arguments,
      code: "budget_exceeded",
    },
    { refusal: "the vendor", credits: 100, key: {}, call: search.arguments, code: "upstream_error", isByVendor: true },
  ])("is refused alike for $refusal", async ({ credits, key, call, code, isByVendor }) => {
    if (isByVendor) vendorRefuses();
    const rest = await account(credits, key as Parameters<TestGateway["key"]>[1]);
    const mcp = await account(credits, key as Parameters<TestGateway["key"]>[1]);
    const overRest = await gateway.execute(rest.key, { ...searchCall, input: call });
    const overMcp = await ask(gateway, mcp.key, request("tools/call", { ...search, arguments: call }));
    expect(overMcp.result.isError).toBe(true);
    const { error } = JSON.parse(overMcp.result.content[0].text);
    expect(error.code).toBe(code);
    expect({ ...error, request_id: "" }).toEqual({ ...overRest.body.error, request_id: "" });
    expect(await gateway.balance(mcp.organization)).toBe(credits);
    await expectSameEvent(rest.organization, mcp.organization);
  });

  it("is made and charged once under one idempotency key, whichever door comes first", async () => {
    const { key, organization } = await account();
    const inMeta = request("tools/call", { ...search, _meta: { "toolroute/idempotency_key": "order-1" } });
    const first = await ask(gateway, key, inMeta);
    const inHeader = await ask(gateway, key, request("tools/call", search, { "idempotency-key": "order-1" }));
    const overRest = await gateway.execute(key, searchCall, { "idempotency-key": "order-1" });
    expect(overRest.headers.get("idempotent-replayed")).toBe("true");
    expect(inHeader.result).toEqual(first.result);
    expect(overRest.body.id).toBe(first.result._meta["toolroute/call_id"]);
    expect(gateway.vendor.requests).toHaveLength(1);
    expect(await gateway.balance(organization)).toBe(92);
    const other = request("tools/call", {
      ...search,
      arguments: { query: "other" },
      _meta: { "toolroute/idempotency_key": "order-1" },
    });
    const { result: conflict } = await ask(gateway, key, other);
    expect(JSON.parse(conflict.content[0].text).error.code).toBe("idempotency_conflict");
  });
});

describe.each(eras)("a write whose fate is unknown ($era)", ({ request }) => {
  it("is not made again under its idempotency key: the same error comes back", async () => {
    mailer.requests.length = 0;
    const { key, organization } = await account();
    const input = { from: "a@example.com", to: ["b@example.com"], subject: "Hello", text: "Hello." };
    const params = { name: "sendgrid__send", arguments: input, _meta: { "toolroute/idempotency_key": "mail-1" } };
    const first = await ask(gateway, key, request("tools/call", params));
    const again = await ask(gateway, key, request("tools/call", params));
    expect(again.result).toEqual(first.result);
    expect(JSON.parse(first.result.content[0].text).error.code).toMatch(/^upstream_/);
    expect(mailer.requests).toHaveLength(1);
    expect(await gateway.balance(organization)).toBe(100);
  });
});

async function expectSameEvent(rest: string, mcp: string, outcome?: string) {
  const [restRecords, mcpRecords] = [await gateway.records(rest), await gateway.records(mcp)];
  expect([restRecords.events.length, mcpRecords.events.length]).toEqual([1, 1]);
  const [restEvent, mcpEvent] = [restRecords.events[0], mcpRecords.events[0]];
  if (outcome) expect(mcpEvent.outcome).toBe(outcome);
  expect([restEvent.door, mcpEvent.door]).toEqual(["rest", "mcp"]);
  const keyless = ({ actor, ...event }: Record<string, unknown>) => ({
    ...event,
    actor: { ...Object(actor), key_id: "" },
    ...ownOfRun,
  });
  expect(keyless(mcpEvent)).toEqual(keyless(restEvent));
  expect(mcpRecords.calls.map(({ status, credits, error_code }) => ({ status, credits, error_code }))).toEqual(
    restRecords.calls.map(({ status, credits, error_code }) => ({ status, credits, error_code })),
  );
}

describe("a client that goes away", () => {
  it.each(eras)("ends the vendor's request and is not charged ($era)", async ({ request }) => {
    const { key, organization } = await account();
    let isVendorLeft = false;
    gateway.vendor.answerWith((_, response) => {
      response.once("close", () => {
        isVendorLeft = true;
      });
    });
    const leaving = new AbortController();
    const { body, headers } = request("tools/call", search);
    const sent = fetch(`${gateway.origin}/mcp`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
      signal: leaving.signal,
    });
    await expect.poll(() => gateway.vendor.requests.length).toBe(1);
    leaving.abort();
    await expect(sent).rejects.toThrow();
    await expect.poll(() => isVendorLeft).toBe(true);
    await expect
      .poll(async () => (await gateway.records(organization)).events)
      .toMatchObject([{ error_code: "cancelled" }]);
    expect(await gateway.balance(organization)).toBe(100);
  });

  it.each(clients)("may cancel by its own means: $client", async ({ connect, client: name, version }) => {
    const { key, organization } = await account();
    gateway.vendor.answerWith(() => {});
    const client = await connect(`${gateway.origin}/mcp`, key);
    const leaving = new AbortController();
    const called = (client.callTool as (...args: unknown[]) => Promise<unknown>)(
      search,
      ...(name === "sdk 1.x" ? [undefined, { signal: leaving.signal }] : [{ signal: leaving.signal }]),
    );
    await expect.poll(() => gateway.vendor.requests.length).toBe(1);
    leaving.abort();
    await expect(called).rejects.toThrow();
    // Before 2026 a client says that it cancels, which may reach another process; what counts here is that it leaves.
    if (version === "2025-11-25") await client.close();
    await expect
      .poll(async () => (await gateway.records(organization)).events)
      .toMatchObject([{ error_code: "cancelled" }]);
    expect(await gateway.balance(organization)).toBe(100);
    await client.close();
  });
});

describe("what a caller says about itself", () => {
  it("never goes to the vendor, nor does its key", async () => {
    const { key } = await account();
    await post(gateway, key, modern("tools/call", { ...search, _meta: { "example.com/secret": "whisper" } }));
    await post(gateway, key, legacy("tools/call", search));
    const sent = JSON.stringify(gateway.vendor.requests);
    expect(sent).not.toContain("whisper");
    expect(sent).not.toContain(key);
    expect(gateway.vendor.requests).toHaveLength(2);
  });

  it("is answered under its own id, in parallel too", async () => {
    const { key } = await account(1_000);
    const ids = ["a", 7, "7", 0, "ü\u2028"];
    const answered = await Promise.all(
      ids.map((id) => {
        const request = modern("tools/call", search);
        return post(gateway, key, { ...request, body: { ...Object(request.body), id } });
      }),
    );
    expect(answered.flatMap(messagesOf).map(({ id }) => id)).toEqual(ids);
  });
});
