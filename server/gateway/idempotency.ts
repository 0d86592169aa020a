import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { pool } from "@/server/db";
import { AppError } from "@/server/errors";
import type { Call } from "@/server/gateway/call";

/** How long an answer is kept under its key. */
const keptFor = "24 hours";
const retryWhileRunningS = 1;
const keyLengthMax = 255;

/** An answer that was given before, as it was sent. */
export type Replayed = { status: number; body: string };

/**
 * Claims the caller's Idempotency-Key for this call, or returns the answer that it already stands for.
 * `isRepeatable` says whether a call that died half-way may simply be made again.
 */
export async function claimIdempotencyKey(
  call: Call,
  lockMs: number,
  isRepeatable: boolean,
): Promise<Replayed | undefined> {
  const key = call.context.idempotencyKey;
  if (key === undefined) return undefined;
  if (key.length === 0 || key.length > keyLengthMax) {
    throw new AppError("invalid_request", `An Idempotency-Key has between 1 and ${keyLengthMax} characters.`);
  }
  const hash = requestHash(call);
  const { organizationId } = call.caller;
  const claimed = await pool().query({
    name: "claim-idempotency-key",
    text: claimStatement,
    values: [organizationId, key, hash, call.id, lockMs, isRepeatable],
  });
  if (claimed.rowCount === 1) {
    call.isIdempotencyKeyClaimed = true;
    return undefined;
  }
  return readClaim(organizationId, key, hash);
}

// Taken over: keys past their day, and claims of calls that died, where calling again does no harm.
const claimStatement = `
  INSERT INTO idempotency AS claim (organization_id, key, request_hash, call_id, locked_until)
  VALUES ($1, $2, $3, $4, now() + $5 * interval '1 millisecond')
  ON CONFLICT (organization_id, key) DO UPDATE
    SET request_hash = $3, call_id = $4, locked_until = excluded.locked_until, status = NULL, answer = NULL, created_at = now()
    WHERE claim.created_at < now() - interval '${keptFor}'
       OR ($6 AND claim.status IS NULL AND claim.locked_until < now() AND claim.request_hash = $3)
  RETURNING 1`;

async function readClaim(organizationId: string, key: string, hash: Buffer): Promise<Replayed> {
  const { rows } = await pool().query<{
    request_hash: Buffer;
    status: number | null;
    answer: string | null;
    is_dead: boolean;
  }>({
    name: "read-idempotency-key",
    text: `SELECT request_hash, status, answer, locked_until < now() AS is_dead FROM idempotency WHERE organization_id = $1 AND key = $2`,
    values: [organizationId, key],
  });
  const [claim] = rows;
  if (claim && !claim.request_hash.equals(hash)) {
    throw new AppError(
      "idempotency_conflict",
      "This Idempotency-Key was used for another request. Use a new key for a new request.",
    );
  }
  if (claim?.status && claim.answer !== null) return { status: claim.status, body: claim.answer };
  if (claim?.is_dead) {
    throw new AppError(
      "idempotency_conflict",
      "The first call with this Idempotency-Key was interrupted and may have taken effect. Check the upstream, then use a new key.",
    );
  }
  throw new AppError(
    "call_in_progress",
    "The first call with this Idempotency-Key still runs. Ask again in a moment.",
    {
      retryAfterS: retryWhileRunningS,
    },
  );
}

/** Two requests are the same when they mean the same: the order of their members and the door do not matter. */
function requestHash({ request, caller }: Call): Buffer {
  const { max_credits, ...rest } = request;
  const text = canonicalize({ ...rest, max_credits: max_credits?.toString(), mode: caller.mode }) ?? "";
  return createHash("sha256").update(text).digest();
}

export async function removeExpiredIdempotencyKeys(): Promise<void> {
  await pool().query(`DELETE FROM idempotency WHERE created_at < now() - interval '${keptFor}'`);
}
