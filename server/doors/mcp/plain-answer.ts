import type { RequestId } from "@modelcontextprotocol/server";
import { LRUCache } from "lru-cache";
import { targetOfFunction } from "@/server/catalog/catalog";
import type { DoorReply } from "@/server/doors/door";
import { callTool } from "@/server/doors/mcp/call-tool";
import type { Exchange } from "@/server/doors/mcp/exchange";
import { listCaching, serverInfo } from "@/server/doors/mcp/gateway-server";
import { listTools } from "@/server/doors/mcp/list-tools";
import { type PlainRequest, readPlainRequest } from "@/server/doors/mcp/plain-request";

/** What takes longer needs the stream of the SDK, which is kept alive. */
const quietMsMax = 30_000;
const listedBytesMax = 32 * 1024 * 1024;

/**
 * The answer that the SDK would give, to the two requests that nearly all traffic consists of, at a small part of its cost:
 * without web streams, a server object and two more rounds of parsing. Undefined leaves the request to the SDK.
 */
export async function answerPlain(exchange: Exchange, message: unknown): Promise<DoorReply | undefined> {
  const plain = readPlainRequest(exchange.request, message);
  if (!plain) return undefined;
  const result = plain.method === "tools/list" ? listedBytes(exchange, plain.era) : await calledText(exchange, plain);
  return result === undefined ? undefined : reply(plain, result);
}

type PlainCall = Extract<PlainRequest, { method: "tools/call" }>;

async function calledText(exchange: Exchange, { era, name, input, meta }: PlainCall): Promise<string | undefined> {
  const target = targetOfFunction(name);
  if (!target || (target.operation.timeoutMs ?? 0) > quietMsMax) return undefined;
  const result = await callTool(exchange, name, { input, meta, signal: exchange.request.signal });
  return result && JSON.stringify(era === "modern" ? asModern(result, result._meta) : result);
}

const listed = new LRUCache<string, Buffer>({
  maxSize: listedBytesMax,
  sizeCalculation: (bytes, key) => bytes.length + key.length,
});

/** A list is the same for all keys with the same allow and deny lists: it is written, and encoded, once. */
function listedBytes(exchange: Exchange, era: PlainRequest["era"]): Buffer {
  const { caller, view } = exchange;
  const tools = view.tools && [...view.tools];
  const key = JSON.stringify([era, caller.allow, caller.deny, view.isSearch, view.category, tools]);
  const known = listed.get(key);
  if (known !== undefined) return known;
  const result = listTools(exchange);
  const bytes = Buffer.from(JSON.stringify(era === "modern" ? asModern({ ...result, ...listCaching }) : result));
  listed.set(key, bytes);
  return bytes;
}

const asModern = (result: object, meta?: object) => ({
  ...result,
  resultType: "complete",
  _meta: { ...meta, "io.modelcontextprotocol/serverInfo": serverInfo },
});

function reply({ era, id }: { era: PlainRequest["era"]; id: RequestId }, result: string | Buffer): DoorReply {
  const isModern = era === "modern";
  const before = `${isModern ? "" : "event: message\ndata: "}{"result":`;
  const after = `,"jsonrpc":"2.0","id":${JSON.stringify(id)}}${isModern ? "" : "\n\n"}`;
  const body =
    typeof result === "string"
      ? before + result + after
      : Buffer.concat([Buffer.from(before), result, Buffer.from(after)]);
  return { status: 200, headers: isModern ? { "content-type": "application/json" } : { ...streamHeaders }, body };
}

const streamHeaders = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache, no-transform",
  connection: "keep-alive",
  "x-accel-buffering": "no",
};
