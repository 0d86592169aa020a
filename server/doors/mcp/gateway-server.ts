import { ProtocolError, ProtocolErrorCode, Server, type ServerContext } from "@modelcontextprotocol/server";
import type { Called } from "@/server/doors/mcp/call-target";
import { callTool } from "@/server/doors/mcp/call-tool";
import type { Exchange } from "@/server/doors/mcp/exchange";
import { listTools } from "@/server/doors/mcp/list-tools";
import { noteRefusedMessage } from "@/server/doors/mcp/refusals";

export const serverInfo = { name: "toolroute", title: "ToolRoute", version: "1" };
/** How long clients may keep a list; it differs from key to key. */
export const listCaching = { ttlMs: 60_000, cacheScope: "private" } as const;
const discoverCaching = { ttlMs: 300_000, cacheScope: "private" } as const;
const nameShownMax = 100;

/** The MCP server of one request: what this caller may see through this view, and calls through the gateway. */
export function createGatewayServer(exchange: Exchange): Server {
  const server = new Server(serverInfo, {
    capabilities: { tools: {} },
    instructions: exchange.view.isSearch ? searchInstructions : instructions,
    cacheHints: { "tools/list": listCaching, "server/discover": discoverCaching },
  });
  server.setRequestHandler("tools/list", ({ params }) => listTools(exchange, params?.cursor));
  server.setRequestHandler("tools/call", ({ params }, context) => {
    const running = callTool(exchange, params.name, calledIn(context, params.arguments));
    if (running) return running;
    noteRefusedMessage(exchange, "tool_not_found");
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown tool: ${params.name.slice(0, nameShownMax)}`);
  });
  return server;
}

const instructions =
  "Every tool here runs through ToolRoute: one key and one balance. A tool's price in credits is in its _meta; failed calls are free.";
const searchInstructions = `${instructions} Find tools with search_tools, read one with describe_tool, run it with call_tool.`;

function calledIn(context: ServerContext, input: Record<string, unknown> = {}): Called {
  const meta = context.mcpReq._meta as Record<string, unknown> | undefined;
  return { input, meta, signal: context.mcpReq.signal, onProgress: progressTo(context) };
}

/** Progress goes only to clients that asked for it, and only rises. */
function progressTo({ mcpReq }: ServerContext): Called["onProgress"] {
  const progressToken = mcpReq._meta?.progressToken;
  if (progressToken === undefined) return undefined;
  let progress = 0;
  return (message, fraction) => {
    progress = Math.max(progress + progressStep, fraction ?? 0);
    const params = { progressToken, progress, message, ...(fraction !== undefined && { total: 1 }) };
    void mcpReq.notify({ method: "notifications/progress", params }).catch(() => undefined);
  };
}

/** What a report without a fraction adds. */
const progressStep = 0.001;
