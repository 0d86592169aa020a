import { createMcpHandler } from "@modelcontextprotocol/server";
import type { DoorReply, DoorRequest } from "@/server/doors/door";
import type { Exchange } from "@/server/doors/mcp/exchange";
import { createGatewayServer } from "@/server/doors/mcp/gateway-server";
import { log } from "@/server/log";
import { toAbortSignal } from "@/server/stop-signal";

// The SDK refuses tokens without an expiry; ours are checked by us on each request.
const tokenLifeS = 3_600;

const handler = createMcpHandler(
  ({ authInfo }) => {
    if (!authInfo?.extra) throw new Error("an MCP request without a caller");
    return createGatewayServer(authInfo.extra as Exchange);
  },
  { onerror: (error) => log().debug({ err: error }, "mcp") },
);

/** The whole protocol, by the SDK. `message` is the body's JSON, or undefined where there is none to read. */
export async function answerBySdk(exchange: Exchange, message: unknown): Promise<DoorReply> {
  const { caller, request } = exchange;
  const response = await handler.fetch(toWebRequest(request), {
    ...(message !== undefined && { parsedBody: message }),
    authInfo: {
      token: "",
      clientId: caller.keyId ?? "",
      scopes: [...caller.scopes],
      expiresAt: Math.floor(Date.now() / 1_000) + tokenLifeS,
      extra: exchange,
    },
  });
  return { status: response.status, headers: Object.fromEntries(response.headers), body: response.body ?? "" };
}

const passedHeaders = [
  "accept",
  "content-type",
  "mcp-protocol-version",
  "mcp-method",
  "mcp-name",
  "mcp-session-id",
  "last-event-id",
];

/** Only the protocol's own headers go on: the caller's key ends at this door. */
function toWebRequest(request: DoorRequest): Request {
  const headers = new Headers();
  for (const name of passedHeaders) {
    const value = request.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  return new Request(`http://localhost${request.path}`, {
    method: request.method,
    headers,
    signal: toAbortSignal(request.signal),
  });
}
