import { type Tool as McpTool, ProtocolError, ProtocolErrorCode } from "@modelcontextprotocol/server";
import type { Exchange } from "@/server/doors/mcp/exchange";
import { metaTools } from "@/server/doors/mcp/meta-tools";
import { toolDefinition } from "@/server/doors/mcp/tool-definition";
import { targetsInView } from "@/server/doors/mcp/view";

/** Many clients read the first page only. */
const toolsPerPage = 1_000;

export type ListedTools = { tools: McpTool[]; nextCursor?: string };

/** One page of what this caller sees through this view, always in the catalogue's order. */
export function listTools({ caller, view }: Exchange, cursor?: string, pageSize = toolsPerPage): ListedTools {
  const found = targetsInView(caller, view);
  if (view.isSearch) return { tools: metaTools(found) };
  const start = cursor === undefined ? 0 : readCursor(cursor);
  const end = start + pageSize;
  const tools = found.slice(start, end).map(toolDefinition);
  return end < found.length ? { tools, nextCursor: writeCursor(end) } : { tools };
}

const writeCursor = (start: number) => Buffer.from(String(start)).toString("base64url");

function readCursor(cursor: string): number {
  const text = Buffer.from(cursor, "base64url").toString();
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new ProtocolError(
    ProtocolErrorCode.InvalidParams,
    "This cursor is not one of ours. List again from the start.",
  );
}
