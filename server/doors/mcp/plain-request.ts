import {
  classifyInboundRequest,
  type JSONRPCRequest,
  type RequestId,
  SUPPORTED_PROTOCOL_VERSIONS,
} from "@modelcontextprotocol/server";
import type { DoorRequest } from "@/server/doors/door";

/** A request of the two common kinds, with nothing in it that needs more than one answer. */
export type PlainRequest = { era: "modern" | "legacy"; id: RequestId } & (
  | { method: "tools/list" }
  | {
      method: "tools/call";
      name: string;
      input: Record<string, unknown>;
      meta: Record<string, unknown> | undefined;
    }
);

const modernVersion = "2026-07-28";
const legacyVersions = new Set(SUPPORTED_PROTOCOL_VERSIONS);

/** Undefined for whatever is not plain beyond doubt; the SDK then says what it is. */
export function readPlainRequest(request: DoorRequest, message: unknown): PlainRequest | undefined {
  if (message === undefined) return undefined;
  const version = request.header("mcp-protocol-version");
  const method = request.header("mcp-method");
  const outcome = classifyInboundRequest({
    httpMethod: request.method,
    body: message,
    ...(version !== undefined && { protocolVersionHeader: version }),
    ...(method !== undefined && { mcpMethodHeader: method }),
  });
  if (outcome.kind === "modern" && outcome.messageKind === "request") {
    const plain = readParams(outcome.message, "modern");
    const isNamed = plain?.method !== "tools/call" || request.header("mcp-name") === plain.name;
    return version === modernVersion && method === plain?.method && isNamed ? plain : undefined;
  }
  const isLegacy = outcome.kind === "legacy" && outcome.reason === "no-claim";
  if (!isLegacy || (version !== undefined && !legacyVersions.has(version))) return undefined;
  // The classifier has seen that this is a request.
  return takesStream(request.header("accept")) ? readParams(message as JSONRPCRequest, "legacy") : undefined;
}

const takesStream = (accept = "") => accept.includes("application/json") && accept.includes("text/event-stream");

const paramsOf = new Map([
  ["tools/list", ["_meta"]],
  ["tools/call", ["_meta", "name", "arguments"]],
]);
/** With these, messages go ahead of the answer, or the SDK has something to check. */
const metaForSdk = ["progressToken", "io.modelcontextprotocol/related-task"];

function readParams({ id, method, params = {} }: JSONRPCRequest, era: PlainRequest["era"]): PlainRequest | undefined {
  const known = paramsOf.get(method);
  if (!known || Object.keys(params).some((name) => !known.includes(name))) return undefined;
  const { _meta: meta, name, arguments: input = {} } = params as Record<string, unknown>;
  if (meta !== undefined && (!isRecord(meta) || metaForSdk.some((key) => key in meta))) return undefined;
  if (method === "tools/list") return { era, id, method };
  return typeof name === "string" && isRecord(input) ? { era, id, method: "tools/call", name, input, meta } : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
