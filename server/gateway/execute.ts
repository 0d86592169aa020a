import type { Caller } from "@/server/caller";
import { admit } from "@/server/gateway/admit";
import { type Answer, answerDryRun, answerReplay } from "@/server/gateway/answer";
import { authorize } from "@/server/gateway/authorize";
import { beginCall, type CallContext, isSandbox } from "@/server/gateway/call";
import { startDeadline } from "@/server/gateway/deadline";
import type { ExecuteRequest } from "@/server/gateway/execute-request";
import { holdCredits } from "@/server/gateway/hold-credits";
import { claimIdempotencyKey } from "@/server/gateway/idempotency";
import { makeOffers } from "@/server/gateway/offer";
import { resolve } from "@/server/gateway/resolve";
import { runOffers } from "@/server/gateway/run-offers";
import { compileSelect } from "@/server/gateway/select";
import { settleFailure, settleSuccess } from "@/server/gateway/settle";

const timeoutMsDefault = 30_000;
/** A claimed Idempotency-Key counts as running for this much longer than its call may take. */
const claimMarginMs = 60_000;

/**
 * The story of a call, the same for every door. It charges exactly once, for success alone, and leaves one terminal
 * audit event whatever happens.
 *
 * @throws AppError with a sentence for the caller; the call has been released and recorded by then.
 */
export async function execute(caller: Caller, request: ExecuteRequest, context: CallContext): Promise<Answer> {
  const call = beginCall(caller, request, context);
  let leave: (() => void) | undefined;
  try {
    const select = compileSelect(request.select);
    const candidates = resolve(request);
    call.target = candidates[0]?.target;
    call.input = candidates[0]?.input;
    const allowed = await authorize(call, candidates);
    leave = await admit(call);
    const timeoutMs =
      request.timeout_ms ?? Math.max(...allowed.map(({ target }) => target.operation.timeoutMs ?? timeoutMsDefault));
    if (!request.dry_run) {
      const isRepeatable = allowed.every(
        ({ target: { operation } }) => operation.effect === "read" || operation.isIdempotent,
      );
      const replayed = await claimIdempotencyKey(call, timeoutMs + claimMarginMs, isRepeatable);
      if (replayed) return answerReplay(replayed);
    }
    const offers = await makeOffers(call, allowed);
    if (request.dry_run) return answerDryRun(call, offers);
    if (!isSandbox(call)) await holdCredits(call, offers, timeoutMs);
    const deadline = startDeadline(context.signal, timeoutMs);
    const outcome = await runOffers(call, offers, deadline).finally(deadline.clear);
    return await settleSuccess(call, outcome, select);
  } catch (thrown) {
    throw await settleFailure(call, thrown);
  } finally {
    leave?.();
  }
}
