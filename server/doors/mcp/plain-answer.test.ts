import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Caller } from "@/server/caller";
import type { DoorReply } from "@/server/doors/door";
import type { Exchange } from "@/server/doors/mcp/exchange";
import { answerPlain } from "@/server/doors/mcp/plain-answer";
import { answerBySdk } from "@/server/doors/mcp/sdk-handler";
import {
  callerOf,
  doorRequestOf,
  legacy,
  type McpRequest,
  messagesOf,
  modern,
  search,
  without,
} from "@/server/doors/mcp/test-requests";
import { readView } from "@/server/doors/mcp/view";
import { startGateway, type TestGateway } from "@/test/gateway";

let gateway: TestGateway;
let caller: Caller;

beforeAll(async () => {
  gateway = await startGateway();
  caller = callerOf(await gateway.organization(100_000));
});
afterAll(() => gateway.close());

type Answer = (exchange: Exchange, message: unknown) => Promise<DoorReply | undefined>;

/** What a client sees of an answer, with what differs from call to call taken out. */
async function seen(answer: Answer, { body, headers }: McpRequest, query = "", who: Partial<Caller> = {}) {
  const request = doorRequestOf(headers, query);
  const exchange = { request, caller: { ...caller, ...who }, view: readView(request.query) };
  const reply = await answer(exchange, body);
  if (!reply) return undefined;
  const text = typeof reply.body === "string" ? reply.body : await new Response(reply.body as BodyInit).text();
  const isStream = reply.headers["content-type"] === "text/event-stream";
  const messages = text === "" ? [] : messagesOf({ body: isStream ? text : JSON.parse(text) });
  return {
    status: reply.status,
    headers: reply.headers,
    frame: text.slice(0, text.indexOf("{")),
    messages: messages.map(withoutIds),
  };
}

const changing = /call_[0-9A-Z]+|"(balance|latency_ms|upstream_ms)":[\d.]+|\\"(balance|latency_ms)\\":[\d.]+/g;
const withoutIds = (message: unknown) =>
  JSON.parse(JSON.stringify(message).replace(changing, (found) => (found.startsWith("call_") ? "call" : '"x":0')));

const arxiv = ["arxiv"];
const served: [string, McpRequest, string?, Partial<Caller>?][] = [
  ["tools/list", modern("tools/list")],
  ["tools/list, legacy", legacy("tools/list")],
  ["tools/list without params, legacy", legacy("tools/list", undefined)],
  ["tools/list of some tools", modern("tools/list"), "tools=tavily,exa/search"],
  ["tools/list of a tool named *", modern("tools/list"), "tools=*"],
  ["tools/list of a category, legacy", legacy("tools/list"), "category=web-search"],
  ["tools/list in search mode", modern("tools/list"), "mode=search"],
  ["tools/list of a key with an allow-list", modern("tools/list"), "", { allow: arxiv }],
  ["tools/list of a key with a deny-list", legacy("tools/list"), "", { deny: arxiv }],
  ["tools/call", modern("tools/call", search)],
  ["tools/call, legacy", legacy("tools/call", search)],
  ["tools/call of the first versions", without(legacy("tools/call", search), "mcp-protocol-version")],
  ["tools/call of 2024-11-05", legacy("tools/call", search, { "mcp-protocol-version": "2024-11-05" })],
  [
    "an id that is a string",
    { ...modern("tools/call", search), body: { ...Object(modern("tools/call", search).body), id: 'a"b' } },
  ],
  [
    "an id of 0, legacy",
    { ...legacy("tools/call", search), body: { ...Object(legacy("tools/call", search).body), id: 0 } },
  ],
  [
    "a client's description of itself",
    modern("tools/call", { ...search, _meta: { "io.modelcontextprotocol/clientInfo": { name: "x", version: "1" } } }),
  ],
  [
    "a client's capabilities",
    modern("tools/call", {
      ...search,
      _meta: { "io.modelcontextprotocol/clientCapabilities": { elicitation: { form: {} } } },
    }),
  ],
  ["meta of somebody else, legacy", legacy("tools/call", { ...search, _meta: { "example.com/a": 1 } })],
  ["invalid input", modern("tools/call", { name: "tavily__search", arguments: { query: 7, q: 1 } })],
  ["invalid input, legacy", legacy("tools/call", { name: "tavily__search", arguments: { query: 7 } })],
  ["no arguments", modern("tools/call", { name: "tavily__search" })],
  ["a sandbox key", modern("tools/call", search), "", { mode: "test" }],
  ["a key without the scope, legacy", legacy("tools/call", search), "", { scopes: new Set() }],
  ["a tool by name in search mode", modern("tools/call", search), "mode=search"],
];

const leftToTheSdk: [string, McpRequest, string?, Partial<Caller>?][] = [
  [
    "initialize",
    legacy("initialize", { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "x", version: "1" } }),
  ],
  ["ping", legacy("ping")],
  ["server/discover", modern("server/discover")],
  ["an unknown method", modern("tools/run")],
  ["a method of objects", legacy("constructor", { name: "x" })],
  ["a notification", { ...legacy("x"), body: { jsonrpc: "2.0", method: "notifications/initialized" } }],
  ["a batch", { ...legacy("x"), body: [legacy("tools/list").body] }],
  ["a batch of modern requests", { ...modern("tools/list"), body: [modern("tools/list").body] }],
  ["a response", { ...legacy("x"), body: { jsonrpc: "2.0", id: 1, result: {} } }],
  ["no JSON-RPC", { ...legacy("x"), body: { query: "MCP" } }],
  ["null", { ...legacy("x"), body: null }],
  ["an unknown member", { ...legacy("x"), body: { ...Object(legacy("tools/list").body), extra: 1 } }],
  ["an id of null", { ...modern("tools/list"), body: { ...Object(modern("tools/list").body), id: null } }],
  ["a progress token", modern("tools/call", { ...search, _meta: { progressToken: 1 } })],
  ["a progress token of the wrong type, legacy", legacy("tools/call", { ...search, _meta: { progressToken: {} } })],
  ["a cursor", modern("tools/list", { cursor: "MjUw" })],
  ["a bad cursor, legacy", legacy("tools/list", { cursor: "x" })],
  ["an unknown tool", modern("tools/call", { name: "nothing__here" })],
  ["an unknown tool, legacy", legacy("tools/call", { name: "nothing__here" })],
  ["a tool outside the view", modern("tools/call", search), "tools=exa"],
  ["a tool outside the key's lists", modern("tools/call", search), "", { allow: arxiv }],
  ["search_tools", modern("tools/call", { name: "search_tools", arguments: { query: "e-mail" } }), "mode=search"],
  ["arguments that are no object", modern("tools/call", { name: "tavily__search", arguments: [1] })],
  ["arguments of null, legacy", legacy("tools/call", { name: "tavily__search", arguments: null })],
  ["a name that is no string", { ...modern("tools/call", search), body: modern("tools/call", { name: 7 }).body }],
  ["a task, legacy", legacy("tools/call", { ...search, task: { ttl: 1 } })],
  ["input responses", modern("tools/call", { ...search, inputResponses: { a: 1 } })],
  ["no version header", without(modern("tools/call", search), "mcp-protocol-version")],
  ["no method header", without(modern("tools/call", search), "mcp-method")],
  ["no name header", without(modern("tools/call", search), "mcp-name")],
  ["another method in the header", modern("tools/call", search, { "mcp-method": "tools/list" })],
  ["another name in the header", modern("tools/call", search, { "mcp-name": "exa__search" })],
  ["a name header in base64", modern("tools/call", search, { "mcp-name": `=?base64?${btoa("tavily__search")}?=` })],
  ["another version in the header", modern("tools/list", {}, { "mcp-protocol-version": "2025-11-25" })],
  [
    "a version of the future",
    modern(
      "tools/list",
      { _meta: { "io.modelcontextprotocol/protocolVersion": "2099-01-01" } },
      { "mcp-protocol-version": "2099-01-01" },
    ),
  ],
  ["a modern header over a legacy body", { ...modern("tools/list"), body: legacy("tools/list").body }],
  [
    "no capabilities",
    {
      ...modern("tools/list"),
      body: legacy("tools/list", { _meta: { "io.modelcontextprotocol/protocolVersion": "2026-07-28" } }).body,
    },
  ],
  [
    "capabilities of the wrong type",
    modern("tools/list", { _meta: { "io.modelcontextprotocol/clientCapabilities": 7 } }),
  ],
  ["an unknown version, legacy", legacy("tools/list", {}, { "mcp-protocol-version": "1999-01-01" })],
  ["an accept header without streams, legacy", legacy("tools/list", {}, { accept: "application/json" })],
  ["no accept header, legacy", without(legacy("tools/list"), "accept")],
  ["a call that may take minutes", modern("tools/call", { name: "firecrawl__crawl", arguments: {} })],
];

describe("the short way", () => {
  it.each(served)("answers %s exactly as the SDK does", async (_, ...sent) => {
    const [short, long] = [await seen(answerPlain, ...sent), await seen(answerBySdk, ...sent)];
    expect(short).toBeDefined();
    expect(short).toEqual(long);
  });

  it.each(leftToTheSdk)("leaves %s to the SDK", async (_, ...sent) => {
    expect(await seen(answerPlain, ...sent)).toBeUndefined();
    expect(await seen(answerBySdk, ...sent)).toBeDefined();
  });
});
