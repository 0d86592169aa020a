import { isSpecType } from "@modelcontextprotocol/server";
import type { DoorReply, DoorRequest } from "@/server/doors/door";
import type { Exchange } from "@/server/doors/mcp/exchange";
import { noteRefusal } from "@/server/doors/note-refusal";
import type { ErrorKind } from "@/server/errors";

export const mcpPath = "/mcp";

/** Leaves an audit event of what the protocol, not the gateway, refused. */
export const noteRefusedMessage = ({ caller, request }: Exchange, code: ErrorKind): void =>
  noteRefusal(request, { door: "mcp", path: mcpPath, caller }, code);

/**
 * Why the SDK refused this, in our words. Undefined also for what clients ask as a matter of course and we do not have:
 * streams to listen on, sessions to end, other methods.
 */
export function refusalBySdk(request: DoorRequest, message: unknown, { status }: DoorReply): ErrorKind | undefined {
  if (request.method !== "POST" || status === 404 || status >= 500) return undefined;
  if (status >= 400) return status === 415 ? "unsupported_media_type" : "invalid_request";
  // Older clients get this refusal in a stream that has begun well.
  const messages = Array.isArray(message) ? message : [message];
  return messages.some((one) => isCall(one) && !isSpecType.CallToolRequest(one)) ? "invalid_request" : undefined;
}

const isCall = (message: unknown): boolean =>
  typeof message === "object" && message !== null && "method" in message && message.method === "tools/call";
