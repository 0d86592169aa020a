import type { IncomingMessage, ServerResponse } from "node:http";
import { type DoorReply, type DoorRequest, replyError } from "@/server/doors/door";
import { health, ready } from "@/server/doors/health";
import { mcpDoor } from "@/server/doors/mcp/mcp-door";
import { protectedResourceMetadata } from "@/server/doors/mcp/protected-resource";
import { fromNode, sendNode } from "@/server/doors/node-bridge";
import { restDoor } from "@/server/doors/rest/rest-door";
import { AppError } from "@/server/errors";
import { isDraining } from "@/server/lifecycle";

type Door = (request: DoorRequest) => Promise<DoorReply> | DoorReply;

const doorByPath: Record<string, Door> = {
  "/mcp": mcpDoor,
  "/api/health": health,
  "/api/ready": ready,
  "/.well-known/oauth-protected-resource": protectedResourceMetadata,
  "/.well-known/oauth-protected-resource/mcp": protectedResourceMetadata,
};

const alwaysOpen = new Set<Door>([health, ready]);

/** Answers what belongs to the gateway; false for everything else. */
export async function dispatch(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = request.url ?? "/";
  const mark = url.indexOf("?");
  const path = mark === -1 ? url : url.slice(0, mark);
  const door = path.startsWith("/api/v1/") ? restDoor : doorByPath[path];
  if (!door) return false;
  const seen = fromNode(request, response);
  const isRefused = isDraining() && !alwaysOpen.has(door);
  const reply = isRefused ? replyError(drainingError(), seen.requestId, { connection: "close" }) : await door(seen);
  reply.headers["x-request-id"] ??= seen.requestId;
  await sendNode(reply, request, response);
  return true;
}

const drainingError = () =>
  new AppError("draining", "This process is being replaced. Try again; another one answers.", { retryAfterS: 1 });
