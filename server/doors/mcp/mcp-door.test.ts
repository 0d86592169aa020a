import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ask,
  eras,
  legacy,
  type McpRequest,
  messagesOf,
  modern,
  post,
  search,
  without,
} from "@/server/doors/mcp/test-requests";
import { startGateway, type TestGateway } from "@/test/gateway";

let gateway: TestGateway;
let key: string;

beforeAll(async () => {
  gateway = await startGateway();
  key = (await gateway.key(await gateway.organization())).plain;
});
afterAll(() => gateway.close());

describe("who may come in", () => {
  it.each([
    { presented: "no key", headers: {}, code: "missing_key", challenge: /^Bearer resource_metadata="[^"]+"$/ },
    {
      presented: "an unknown key",
      headers: { authorization: `Bearer tr_live_${"a".repeat(49)}` },
      code: "invalid_key",
      challenge: /^Bearer error="invalid_token", resource_metadata="[^"]+"$/,
    },
    {
      presented: "another scheme",
      headers: { authorization: "Basic dXNlcjpwYXNz" },
      code: "invalid_key",
      challenge: /error="invalid_token"/,
    },
  ])("is challenged with 401 for $presented", async ({ headers, code, challenge }) => {
    const request = modern("tools/list");
    const {
      status,
      body,
      headers: answered,
    } = await gateway.send("POST", "/mcp", {
      ...request,
      headers: { ...request.headers, ...headers },
    });
    expect([status, body.error.code]).toEqual([401, code]);
    expect(answered.get("www-authenticate")).toMatch(challenge);
    expect(answered.get("x-request-id")).toBe(body.error.request_id);
  });

  it("finds in the challenge where the resource describes itself", async () => {
    const { headers } = await gateway.send("POST", "/mcp", { body: {} });
    const [, url = ""] = /resource_metadata="([^"]+)"/.exec(headers.get("www-authenticate") ?? "") ?? [];
    const { pathname } = new URL(url);
    const { status, body } = await gateway.send("GET", pathname);
    expect(status).toBe(200);
    expect(new URL(body.resource).pathname).toBe("/mcp");
    expect(body).toMatchObject({ bearer_methods_supported: ["header"] });
    expect(body.scopes_supported).toContain("tools:execute");
    expect((await gateway.send("GET", "/.well-known/oauth-protected-resource")).body).toEqual(body);
  });

  it("takes a key by x-api-key, and never from the address", async () => {
    const { status } = await gateway.send("POST", "/mcp", {
      ...modern("tools/list"),
      headers: { ...modern("tools/list").headers, "x-api-key": key },
    });
    expect(status).toBe(200);
    const inAddress = await gateway.send("POST", `/mcp?api_key=${key}`, modern("tools/list"));
    expect(inAddress.status).toBe(400);
    expect(JSON.stringify(inAddress.body)).not.toContain(key);
  });

  it.each([
    { header: "host", value: "evil.example" },
    { header: "host", value: "localhost.evil.example:3000" },
    { header: "origin", value: "https://evil.example" },
    { header: "origin", value: "null" },
    { header: "origin", value: "http://localhost.evil.example" },
  ])("is refused with 403 for $header: $value", async ({ header, value }) => {
    const answered = await rawPost(modern("tools/list"), { [header]: value });
    expect(answered.status).toBe(403);
    expect(answered.body).not.toContain("tools");
  });

  it.each([
    { header: "host", value: "localhost:3000" },
    { header: "host", value: "[::1]:3000" },
    { header: "origin", value: "http://localhost:5173" },
  ])("is served for $header: $value", async ({ header, value }) => {
    expect((await rawPost(modern("tools/list"), { [header]: value })).status).toBe(200);
  });
});

/** `fetch` does not let a client choose its Host. */
async function rawPost(request: McpRequest, headers: Record<string, string>) {
  const { request: send } = await import("node:http");
  const sent = send(`${gateway.origin}/mcp`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...request.headers, ...headers },
  });
  sent.end(JSON.stringify(request.body));
  return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    sent.once("error", reject);
    sent.once("response", async (response) => {
      let body = "";
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode, body });
    });
  });
}

const asText = (request: McpRequest, body: string): McpRequest => ({ ...request, body });

describe("a request that is not one", () => {
  it.each(["GET", "DELETE"])("is answered with 405 for %s", async (method) => {
    const answered = await gateway.send(method, "/mcp", { key, headers: { accept: "text/event-stream" } });
    expect([answered.status, answered.headers.get("allow")]).toEqual([405, "POST"]);
  });

  const refusals: [string, McpRequest, number, number][] = [
    ["another content type", modern("tools/list", {}, { "content-type": "text/plain" }), 415, -32_000],
    ["broken JSON", asText(modern("tools/list"), '{"jsonrpc":'), 400, -32_700],
    ["an empty body", asText(modern("tools/list"), ""), 400, -32_700],
    [
      "a key named twice",
      asText(modern("tools/list"), '{"jsonrpc":"2.0","id":1,"id":2,"method":"tools/list"}'),
      400,
      -32_700,
    ],
    ["endless nesting", asText(legacy("tools/list"), "[".repeat(100_000)), 400, -32_700],
    ["__proto__", asText(legacy("tools/list"), '{"__proto__":{"jsonrpc":"2.0"}}'), 400, -32_700],
    ["no JSON-RPC", { ...modern("tools/list"), body: { tool: "tavily" } }, 400, -32_600],
    ["another method in the header", modern("tools/call", search, { "mcp-method": "tools/list" }), 400, -32_020],
    ["another name in the header", modern("tools/call", search, { "mcp-name": "exa__search" }), 400, -32_020],
    ["no method in the header", without(modern("tools/call", search), "mcp-method"), 400, -32_020],
    ["another version in the header", modern("tools/list", {}, { "mcp-protocol-version": "2025-11-25" }), 400, -32_020],
    ["a body without its envelope", { ...modern("tools/list"), body: legacy("tools/list").body }, 400, -32_602],
    ["an unknown method", modern("tools/run"), 404, -32_601],
    ["a method of older versions", modern("ping"), 404, -32_601],
    [
      "an unknown version of older clients",
      legacy("tools/list", {}, { "mcp-protocol-version": "1999-01-01" }),
      400,
      -32_000,
    ],
    ["an accept header without streams", legacy("tools/list", {}, { accept: "application/json" }), 406, -32_000],
  ];
  it.each(refusals)("is refused for %s", async (_, request, status, code) => {
    const answered = await post(gateway, key, request);
    expect([answered.status, messagesOf(answered).at(0).error.code]).toEqual([status, code]);
  });

  it("is told which versions there are for one of the future", async () => {
    const future = "2099-01-01";
    const request = modern(
      "tools/list",
      { _meta: { "io.modelcontextprotocol/protocolVersion": future } },
      { "mcp-protocol-version": future },
    );
    const { status, body } = await post(gateway, key, request);
    expect([status, body.error.code]).toEqual([400, -32_022]);
    expect(body.error.data.supported).toContain("2026-07-28");
  });

  it("is refused with 413 when it is larger than the limit", async () => {
    const { status, body } = await post(gateway, key, asText(modern("tools/list"), " ".repeat(16 * 1024 * 1024 + 1)));
    expect([status, body.error.code]).toEqual([413, "payload_too_large"]);
  });

  it.each(["/mcp?mode=fast", "/mcp?category=nothing", "/mcp?category=constructor", "/mcp?tool=tavily"])(
    "is told what is wrong with %s",
    async (path) => {
      const { status, body } = await gateway.send("POST", path, { key, ...modern("tools/list") });
      expect([status, body.error.code]).toEqual([400, "invalid_request"]);
    },
  );
});

describe("the two eras", () => {
  it("are both named: by discovery and by the handshake", async () => {
    const discovered = await ask(gateway, key, modern("server/discover"));
    expect(discovered.result).toMatchObject({
      supportedVersions: ["2026-07-28"],
      capabilities: { tools: {} },
      cacheScope: "private",
      resultType: "complete",
      _meta: { "io.modelcontextprotocol/serverInfo": { name: "toolroute" } },
    });
    for (const protocolVersion of ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]) {
      const params = { protocolVersion, capabilities: {}, clientInfo: { name: "test", version: "1" } };
      const { result } = await ask(gateway, key, without(legacy("initialize", params), "mcp-protocol-version"));
      expect(result).toMatchObject({ protocolVersion, serverInfo: { name: "toolroute" }, capabilities: { tools: {} } });
    }
  });

  it("answer as JSON and as an event stream, and open no session", async () => {
    const [json, stream] = [
      await post(gateway, key, modern("tools/list")),
      await post(gateway, key, legacy("tools/list")),
    ];
    expect(json.headers.get("content-type")).toBe("application/json");
    expect(stream.headers.get("content-type")).toBe("text/event-stream");
    for (const { headers } of [json, stream]) expect(headers.has("mcp-session-id")).toBe(false);
  });

  it.each(eras)("take notifications with 202 and nothing else ($era)", async ({ request }) => {
    for (const [method, params] of [
      ["notifications/initialized", {}],
      ["notifications/cancelled", { requestId: 1, reason: "no longer needed" }],
    ] as const) {
      const { headers } = request(method);
      const answered = await post(gateway, key, { headers, body: { jsonrpc: "2.0", method, params } });
      expect([method, answered.status, answered.body]).toEqual([method, 202, ""]);
    }
  });

  it("answer a batch of older clients call by call, and refuse one of newer clients", async () => {
    const batch = ["tools/list", "ping"].map((method, id) => ({ jsonrpc: "2.0", id, method }));
    const answered = await post(gateway, key, { ...legacy("x"), body: batch });
    expect(messagesOf(answered).map(({ id, result }) => [id, typeof result])).toEqual(
      expect.arrayContaining([
        [0, "object"],
        [1, "object"],
      ]),
    );
    const refused = await post(gateway, key, { ...modern("tools/list"), body: [modern("tools/list").body] });
    expect([refused.status, refused.body.error.code]).toEqual([400, -32_600]);
  });
});
