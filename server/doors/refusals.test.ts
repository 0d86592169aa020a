import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventsPerMinuteMax } from "@/server/audit/refused-requests";
import { db, pool } from "@/server/db";
import { eras, legacy, type McpRequest, modern, post, search } from "@/server/doors/mcp/test-requests";
import { dumpDatabase } from "@/server/keys/key-fixtures";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";

let gateway: TestGateway;
let organization: string;
let key: { plain: string; id: string };

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  organization = await gateway.organization();
  key = await gateway.key(organization);
});

type Ask = () => Promise<{ status: number; headers: Headers }>;

/** It leaves this one event, no call, and nothing with anybody else. */
async function expectOneEvent(ask: Ask, expected: { error_code: string; door: string; method: string; path: string }) {
  const before = await countEvents();
  const { status, headers } = await ask();
  const { events, calls } = await gateway.records(organization);
  expect(status).toBeLessThan(500);
  expect(calls).toEqual([]);
  expect(events).toEqual([
    {
      version: 1,
      type: "request",
      request_id: headers.get("x-request-id"),
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      actor: { key_id: key.id, user_id: null, ip: "127.0.0.1" },
      outcome: "refused",
      suppressed: 0,
      ...expected,
    },
  ]);
  expect(await countEvents()).toBe(before + 1);
}

const countEvents = async () =>
  Number((await pool().query("SELECT count(*) AS events FROM audit_event")).rows[0].events);

const tooLarge = `"${"x".repeat(16 * 1024 * 1024)}"`;

describe("a request of a known key that is refused before it is a call leaves one event of its organization", () => {
  const execute = (body: unknown, headers?: Record<string, string>) => () => gateway.execute(key.plain, body, headers);
  it.each([
    { what: "broken JSON", ask: execute("{"), error_code: "invalid_json" },
    { what: "a wrong shape", ask: execute([searchCall]), error_code: "invalid_request" },
    { what: "a body that is too large", ask: execute(tooLarge), error_code: "payload_too_large" },
    {
      what: "another content type",
      ask: execute(searchCall, { "content-type": "text/plain" }),
      error_code: "unsupported_media_type",
    },
  ])("to execute: $what", ({ ask, error_code }) =>
    expectOneEvent(ask, { error_code, door: "rest", method: "POST", path: "/api/v1/execute" }),
  );

  const changeKey = (data: { expiresAt?: Date; revokedAt?: Date; ipAllow?: string[] }) =>
    db().apiKey.update({ where: { organizationId_id: { organizationId: organization, id: key.id } }, data });
  const past = new Date(Date.now() - 1_000);
  const unusable = [
    { what: "revoked", data: { revokedAt: past }, error_code: "revoked_key" },
    { what: "expired", data: { expiresAt: past }, error_code: "expired_key" },
    { what: "used from another address", data: { ipAllow: ["203.0.113.7"] }, error_code: "ip_not_allowed" },
  ];
  const doors = [
    { door: "rest", method: "POST", path: "/api/v1/execute", ask: () => gateway.execute(key.plain, searchCall) },
    { door: "rest", method: "GET", path: "/api/v1/tools", ask: () => gateway.get(key.plain, "/api/v1/tools") },
    { door: "mcp", method: "POST", path: "/mcp", ask: () => post(gateway, key.plain, modern("tools/call", search)) },
  ];
  it.each(unusable.flatMap((state) => doors.map((to) => ({ ...state, ...to }))))(
    "by a key that is $what, to $method $path",
    async ({ data, error_code, door, method, path, ask }) => {
      await changeKey(data);
      await expectOneEvent(ask, { error_code, door, method, path });
    },
  );

  it("to a route whose scope the key lacks, named without what was asked of it", async () => {
    const secret = "tr_live_not-a-key-id";
    await expectOneEvent(() => gateway.send("DELETE", `/api/v1/keys/${secret}?token=${secret}`, { key: key.plain }), {
      error_code: "insufficient_scope",
      door: "rest",
      method: "DELETE",
      path: "/api/v1/keys/{id}",
    });
    expect(await dumpDatabase()).not.toContain(secret);
  });

  const asText = (request: McpRequest, body: string): McpRequest => ({ ...request, body });
  const messages = eras.flatMap(({ era, request }) =>
    [
      { what: "broken JSON", sent: asText(request("tools/call", search), "{"), error_code: "invalid_json" },
      {
        what: "a body that is too large",
        sent: asText(request("tools/call", search), tooLarge),
        error_code: "payload_too_large",
      },
      {
        what: "another content type",
        sent: request("tools/call", search, { "content-type": "text/plain" }),
        error_code: "unsupported_media_type",
      },
      {
        what: "a name that is no text",
        sent: request("tools/call", { ...search, name: 7 }, { "mcp-name": "7" }),
        error_code: "invalid_request",
      },
      {
        what: "arguments that are no object",
        sent: request("tools/call", { ...search, arguments: ["MCP"] }),
        error_code: "invalid_request",
      },
      { what: "an unknown tool", sent: request("tools/call", { name: "nothing__here" }), error_code: "tool_not_found" },
    ].map((refused) => ({ era, query: "", ...refused })),
  );
  const inSearchMode = [
    {
      what: "an unknown tool behind call_tool",
      sent: modern("tools/call", { name: "call_tool", arguments: { name: "nothing__here" } }),
      error_code: "tool_not_found",
    },
    {
      what: "wrong arguments of call_tool",
      sent: legacy("tools/call", { name: "call_tool", arguments: { nam: "tavily__search" } }),
      error_code: "invalid_input",
    },
  ].map((refused) => ({ era: "search mode", query: "?mode=search", ...refused }));
  it.each([...messages, ...inSearchMode])("to MCP ($era): $what", ({ sent, query, error_code }) =>
    expectOneEvent(() => post(gateway, key.plain, sent, query), {
      error_code,
      door: "mcp",
      method: "POST",
      path: "/mcp",
    }),
  );

  it("to MCP: a batch, however much of it is refused", async () => {
    const unknown = [1, 2].map((id) => ({
      jsonrpc: "2.0",
      id,
      method: "tools/call",
      params: { name: `nothing__${id}` },
    }));
    await expectOneEvent(() => post(gateway, key.plain, { ...legacy("tools/call"), body: unknown }), {
      error_code: "tool_not_found",
      door: "mcp",
      method: "POST",
      path: "/mcp",
    });
  });

  it("to MCP: a tool that the key may not use", async () => {
    key = await gateway.key(organization, { deny: ["tavily"] });
    await expectOneEvent(() => post(gateway, key.plain, modern("tools/call", search)), {
      error_code: "tool_not_found",
      door: "mcp",
      method: "POST",
      path: "/mcp",
    });
  });
});

it("what becomes a call is recorded as that alone, and what MCP clients ask by habit not at all", async () => {
  const noScope = await gateway.key(organization, { scopes: ["usage:read"] });
  await gateway.execute(noScope.plain, searchCall);
  await gateway.execute(key.plain, { ...searchCall, input: {} });
  await post(gateway, key.plain, modern("tools/call", { ...search, arguments: {} }));
  await gateway.send("GET", "/mcp", { key: key.plain, headers: { accept: "text/event-stream" } });
  await gateway.send("DELETE", "/mcp", { key: key.plain });
  for (const { request } of eras) await post(gateway, key.plain, request("resources/list"));
  const { events, calls } = await gateway.records(organization);
  expect(events.map(({ type, error_code }) => [type, error_code])).toEqual([
    ["call", "insufficient_scope"],
    ["call", "invalid_input"],
    ["call", "invalid_input"],
  ]);
  expect(calls).toHaveLength(3);
});

it("an unknown key leaves nothing, as nobody knows whose it is", async () => {
  const before = await countEvents();
  const unknown = `${key.plain.slice(0, 8)}${"a".repeat(49)}`;
  const answers = await Promise.all([
    gateway.execute(unknown, "{"),
    gateway.execute("tr_live_x", "{"),
    gateway.send("POST", "/api/v1/execute", { body: "{" }),
    post(gateway, unknown, modern("tools/call", search)),
    gateway.get(unknown, "/api/v1/keys"),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  await gateway.records(organization);
  expect(await countEvents()).toBe(before);
});

it("a key that sends refused requests without end leaves a few events and a count of the others", async () => {
  const other = await gateway.key(organization);
  const sent = 3 * eventsPerMinuteMax;
  await Promise.all(Array.from({ length: sent }, () => gateway.execute(key.plain, "{")));
  await gateway.execute(other.plain, "{");
  const { events } = await gateway.records(organization);
  const ofKey = (id: string) => events.filter(({ actor }) => actor.key_id === id);
  expect(ofKey(key.id)).toHaveLength(eventsPerMinuteMax + 1);
  const suppressed = ofKey(key.id).map((event) => event.suppressed);
  expect(suppressed.toSorted((a, b) => a - b).at(-1)).toBe(sent - eventsPerMinuteMax - 1);
  expect(suppressed.filter((count) => count > 0)).toHaveLength(1);
  expect(ofKey(other.id)).toMatchObject([{ suppressed: 0 }]);
});

it("a database that does not take events delays no answer, and has them when it does again", async () => {
  await pool().query("ALTER TABLE audit_event RENAME TO mislaid");
  const { status } = await gateway.execute(key.plain, "{");
  await expect(gateway.records(organization)).rejects.toThrow(/audit_event/);
  await pool().query("ALTER TABLE mislaid RENAME TO audit_event");
  expect(status).toBe(400);
  expect((await gateway.records(organization)).events).toMatchObject([{ error_code: "invalid_json" }]);
});
