import { authenticate } from "@/server/doors/authenticate";
import { type DoorReply, type DoorRequest, replyError } from "@/server/doors/door";
import { isAllowedHost, isAllowedOrigin } from "@/server/doors/mcp/allowed-hosts";
import type { Exchange } from "@/server/doors/mcp/exchange";
import { answerPlain } from "@/server/doors/mcp/plain-answer";
import { challenge } from "@/server/doors/mcp/protected-resource";
import { readMessage } from "@/server/doors/mcp/read-message";
import { answerBySdk } from "@/server/doors/mcp/sdk-handler";
import { readView } from "@/server/doors/mcp/view";
import { AppError, toAppError } from "@/server/errors";
import { log } from "@/server/log";

/** Streamable HTTP for both protocol eras, without sessions: any process serves any request. */
export async function mcpDoor(request: DoorRequest): Promise<DoorReply> {
  let reply: DoorReply;
  try {
    guardOrigin(request);
    const view = readView(request.query);
    reply = await answer({ caller: await authenticate(request), request, view });
  } catch (thrown) {
    const error = toAppError(thrown);
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
  if ("refusal" in read) return read.refusal;
  return (await answerPlain(exchange, read.message)) ?? answerBySdk(exchange, read.message);
}
