import type { Caller } from "@/server/caller";
import { authenticate, requireScope } from "@/server/doors/authenticate";
import { type DoorReply, type DoorRequest, replyError } from "@/server/doors/door";
import { noteRefusal } from "@/server/doors/note-refusal";
import { requireStorable } from "@/server/doors/read-json";
import type { Exchange, Route } from "@/server/doors/rest/route";
import { routes } from "@/server/doors/rest/routes";
import { AppError, toAppError } from "@/server/errors";
import { log } from "@/server/log";

/** Answers any request below `/api/v1`. Never throws. */
export async function restDoor(request: DoorRequest): Promise<DoorReply> {
  let reply: DoorReply;
  try {
    reply = await answer(request);
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === "internal_error" && error.cause)
      log().error({ err: error.cause, requestId: request.requestId }, "request failed");
    reply = replyError(error, request.requestId);
  }
  reply.headers["x-request-id"] = request.requestId;
  return reply;
}

async function answer(request: DoorRequest): Promise<DoorReply> {
  const { route, exchange } = findRoute(request);
  let caller: Caller | undefined;
  try {
    if (route.scope === null) return await route.handle(exchange);
    caller = await authenticate(request);
    if (route.scope !== "any") requireScope(caller, route.scope);
    const reply = await route.handle(exchange, caller);
    return route.status === undefined ? reply : { ...reply, status: route.status };
  } catch (thrown) {
    noteRefusal(request, { door: "rest", path: route.path, caller }, toAppError(thrown));
    throw thrown;
  }
}

const staticRoutes = new Map(
  routes.filter(({ path }) => !path.includes("{")).map((route) => [`${route.method} ${route.path}`, route]),
);
const patterns = routes.map((route) => ({ route, pattern: toPattern(route.path) }));

function findRoute(request: DoorRequest): { route: Route; exchange: Exchange } {
  const method = request.method === "HEAD" ? "GET" : request.method;
  const known = staticRoutes.get(`${method} ${request.path}`);
  if (known) return { route: known, exchange: { request, params: {} } };
  const matches = patterns.flatMap(({ route, pattern }) => {
    const found = pattern.exec(request.path);
    return found ? [{ route, params: decodeParams(found.groups ?? {}) }] : [];
  });
  const match = matches.find(({ route }) => route.method === method);
  if (match) return { route: match.route, exchange: { request, params: match.params } };
  if (matches.length === 0)
    throw new AppError("not_found", `There is no ${request.path.slice(0, pathShownMax)}. See /api/v1/openapi.json.`);
  const allowed = matches.map(({ route }) => route.method).join(", ");
  throw new AppError("method_not_allowed", `This address takes ${allowed}.`, { details: { allowed } });
}

const pathShownMax = 100;

function decodeParams(groups: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, requireStorable(decodeURIComponent(value), "address")]),
    );
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("invalid_request", "The address has a broken percent-encoding.", { cause });
  }
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
}
