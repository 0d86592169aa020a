import type { Caller, Scope } from "@/server/caller";
import type { DoorRequest } from "@/server/doors/door";
import { AppError } from "@/server/errors";
import { callerOf, findKey } from "@/server/keys/find-key";
import { touchKey } from "@/server/keys/touch-key";

/** Proves who asks by the request's API key. */
export async function authenticate(request: DoorRequest): Promise<Caller> {
  const found = findKey(presentedKey(request));
  const key = found instanceof Promise ? await found : found;
  const caller = callerOf(key, request.ip);
  touchKey(key);
  return caller;
}

const bearerPattern = /^Bearer +(\S+)$/i;

/** The key from `Authorization: Bearer` or `x-api-key`: exactly one of them, never from the address. */
export function presentedKey(request: DoorRequest): string {
  const authorization = request.header("authorization");
  const header = request.header("x-api-key");
  for (const name of ["key", "api_key", "access_token"]) {
    if (request.query.has(name)) {
      throw new AppError(
        "invalid_request",
        "Keys do not belong into addresses, which are logged. Send it as Authorization: Bearer.",
      );
    }
  }
  if (authorization === undefined && header === undefined) {
    throw new AppError("missing_key", "Send your API key as Authorization: Bearer tr_live_… or x-api-key.");
  }
  if (authorization === undefined) return header ?? "";
  const bearer = bearerPattern.exec(authorization)?.[1];
  if (bearer === undefined)
    throw new AppError("invalid_key", "The Authorization header is not of the form: Bearer <key>.");
  if (header !== undefined && header !== bearer) {
    throw new AppError("invalid_key", "Authorization and x-api-key carry different keys. Send one.");
  }
  return bearer;
}

export function requireScope(caller: Caller, scope: Scope): void {
  if (caller.scopes.has(scope)) return;
  throw new AppError("insufficient_scope", `This key lacks the scope ${scope}.`, {
    details: { required_scope: scope },
  });
}
