import type { Caller } from "@/server/caller";
import type { DoorRequest } from "@/server/doors/door";
import type { Answered, TestGateway } from "@/test/gateway";

/** Requests as clients of both protocol eras send them, for tests. */
export const modernEnvelope = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientCapabilities": {},
};

type Params = Record<string, unknown> & { _meta?: Record<string, unknown> };
export type McpRequest = { body: unknown; headers: Record<string, string> };

export const modern = (method: string, params: Params = {}, headers: Record<string, string> = {}): McpRequest => ({
  body: { jsonrpc: "2.0", id: 1, method, params: { ...params, _meta: { ...modernEnvelope, ...params._meta } } },
  headers: {
    "mcp-protocol-version": "2026-07-28",
    "mcp-method": method,
    ...(typeof params.name === "string" && { "mcp-name": params.name }),
    ...headers,
  },
});

export const legacy = (method: string, params?: Params, headers: Record<string, string> = {}): McpRequest => ({
  body: { jsonrpc: "2.0", id: 1, method, ...(params && { params }) },
  headers: {
    accept: "application/json, text/event-stream",
    "mcp-protocol-version": "2025-11-25",
    ...headers,
  },
});

/** A request without some of its headers. */
export function without({ body, headers }: McpRequest, ...names: string[]): McpRequest {
  return { body, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name))) };
}

export const search = { name: "tavily__search", arguments: { query: "MCP" } };

/** The same request in both eras. */
export const eras = [
  { era: "2026-07-28", request: modern },
  { era: "2025-11-25", request: legacy },
] as const;

export const post = (gateway: TestGateway, key: string, { body, headers }: McpRequest, query = "") =>
  gateway.send("POST", `/mcp${query}`, { key, body, headers });

/** The messages of an answer, which is one JSON document or a stream of events. */
export function messagesOf({ body }: Pick<Answered, "body">) {
  if (typeof body !== "string") return [body];
  return body
    .split("\n")
    .filter((line) => line.startsWith("data: "))
    .map((line) => JSON.parse(line.slice("data: ".length)));
}

/** The one result of a request, or its error. */
export async function ask(gateway: TestGateway, key: string, request: McpRequest, query?: string) {
  const answered = await post(gateway, key, request, query);
  return messagesOf(answered).at(-1);
}

/** A caller for tests that go around the door's front. */
export const callerOf = (organizationId: string, own: Partial<Caller> = {}): Caller => ({
  organizationId,
  keyId: "key_test",
  lineageId: "key_test",
  userId: null,
  mode: "live",
  scopes: new Set(["tools:execute"]),
  allow: [],
  deny: [],
  ratePerMinute: 100_000,
  inFlightMax: 100,
  ip: null,
  ...own,
});

/** What a door sees of a POST to /mcp. */
export const doorRequestOf = (headers: Record<string, string> = {}, query = ""): DoorRequest => ({
  method: "POST",
  path: "/mcp",
  query: new URLSearchParams(query),
  header: (name) => ({ "content-type": "application/json", ...headers })[name],
  body: async () => new Uint8Array(),
  signal: new AbortController().signal,
  ip: null,
  requestId: "req_test",
});
