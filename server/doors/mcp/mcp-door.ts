import type { Caller } from "@/server/caller";
import { authenticate } from "@/server/doors/authenticate";
import { type DoorReply, type DoorRequest, replyError } from "@/server/doors/door";
import { isAllowedHost, isAllowedOrigin } from "@/server/doors/mcp/allowed-hosts";
import type { Exchange } from "@/server/doors/mcp/exchange";
import { answerPlain } from "@/server/doors/mcp/plain-answer";
import { challenge } from "@/server/doors/mcp/protected-resource";
import { readMessage } from "@/server/doors/mcp/read-message";
import { mcpPath, noteRefusedMessage, refusalBySdk } from "@/server/doors/mcp/refusals";
import { answerBySdk } from "@/server/doors/mcp/sdk-handler";
import { readView } from "@/server/doors/mcp/view";
import { noteRefusal } from "@/server/doors/note-refusal";
import { AppError, toAppError } from "@/server/errors";
import { log } from "@/server/log";

/** Streamable HTTP for both protocol eras, without sessions: any process serves any request. */
export async function mcpDoor(request: DoorRequest): Promise<DoorReply> {
  let reply: DoorReply;
  let caller: Caller | undefined;
  try {
    guardOrigin(request);
    caller = await authenticate(request);
    reply = await answer({ caller, request, view: readView(request.query) });
  } catch (thrown) {
    const error = toAppError(thrown);
    noteRefusal(request, { door: "mcp", path: mcpPath, caller }, error);
    if (error.code === "internal_error")
      log().error({ err: error.cause ?? error, requestId: request.requestId }, "an MCP request failed");
    reply = replyError(error, request.requestId, error.status === 401 ? challenge(error) : {});
  }
  reply.headers["x-request-id"] = request.requestId;
  return reply;
}

// A page in somebody's browser must not reach a gateway on their machine by DNS rebinding.
function guardOrigin(request: DoorRequest): void {
  if (isAllowedHost(request.header("host")) && isAllowedOrigin(request.header("origin"))) return;
  throw new AppError("policy_denied", "This Host or Origin is not served here. Set PUBLIC_URL or ALLOWED_HOSTS.", {
    details: { rule: "allowed-hosts" },
  });
}

async function answer(exchange: Exchange): Promise<DoorReply> {
  const read = await readMessage(exchange.request);
  if ("refusal" in read) {
    noteRefusedMessage(exchange, "invalid_json");
    return read.refusal;
  }
  const plain = await answerPlain(exchange, read.message);
  if (plain) return plain;
  const reply = await answerBySdk(exchange, read.message);
  const refusal = refusalBySdk(exchange.request, read.message, reply);
  if (refusal) noteRefusedMessage(exchange, refusal);
  return reply;
}
