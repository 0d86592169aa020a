import { recordRefusedRequest } from "@/server/audit/refused-requests";
import type { Caller, DoorName } from "@/server/caller";
import type { DoorRequest } from "@/server/doors/door";
import { AppError, type ErrorKind, errorKinds } from "@/server/errors";
import { KeyRefused } from "@/server/keys/find-key";

type Asked = { door: DoorName; path: string; caller: Caller | undefined };

const noted = new WeakSet<DoorRequest>();

/**
 * Leaves one audit event of a request that was refused before it became a call, where it is known whose request it was.
 * What failed on our side, or because the client was gone, was not refused.
 */
export function noteRefusal(request: DoorRequest, { door, path, caller }: Asked, refusal: AppError | ErrorKind): void {
  const errorCode = refusal instanceof AppError ? refusal.code : refusal;
  const by = caller ?? (refusal instanceof KeyRefused ? refusal.by : undefined);
  if (!by || errorKinds[errorCode].status >= 500 || errorCode === "cancelled" || noted.has(request)) return;
  noted.add(request);
  const { organizationId, keyId, userId } = by;
  const { ip, requestId, method } = request;
  recordRefusedRequest({ organizationId, keyId, userId, ip, requestId, door, method, path, errorCode });
}
