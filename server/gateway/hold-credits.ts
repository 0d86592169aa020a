import { toCredits } from "@/adapters/kit/price";
import { publicUrl } from "@/server/env";
import { AppError } from "@/server/errors";
import type { Call } from "@/server/gateway/call";
import { highestQuote, type Offer } from "@/server/gateway/offer";
import { ledger } from "@/server/ledger/shared-ledger";

/** A hold outlives its call by this much, so that the sweeper never takes a call for dead that still runs. */
const holdMarginMs = 60_000;

/** Sets aside the most that the call can cost, before anything reaches an upstream. Free calls leave their intent too. */
export async function holdCredits(call: Call, offers: readonly Offer[], timeoutMs: number): Promise<void> {
  const [first] = offers;
  if (!first) return;
  const amount = highestQuote(offers);
  const outcome = await ledger().hold({
    organizationId: call.caller.organizationId,
    callId: call.id,
    keyId: call.caller.keyId ?? "",
    lineageId: call.caller.lineageId,
    amount,
    tool: first.target.tool.slug,
    operation: first.target.operation.name,
    requestId: call.context.requestId,
    ttlMs: timeoutMs + holdMarginMs,
  });
  if (outcome.status === "held") {
    call.held = amount;
    call.availableAfterHold = outcome.available;
    return;
  }
  if (outcome.status === "insufficient_credits")
    throw paymentError("insufficient_credits", "balance", amount, outcome.available);
  if (outcome.status === "budget_exceeded") {
    throw paymentError("budget_exceeded", `key_budget_per_${outcome.limit}`, amount, outcome.available);
  }
  throw new AppError("internal_error", "The ledger refused this call. Try again.", { cause: outcome });
}

function paymentError(
  code: "insufficient_credits" | "budget_exceeded",
  source: string,
  required: bigint,
  available: bigint,
) {
  const sentence =
    code === "insufficient_credits"
      ? `This call needs ${toCredits(required)} credits and ${toCredits(available)} are available. Top up to go on.`
      : `This call needs ${toCredits(required)} credits and the key's budget leaves ${toCredits(available)}.`;
  return new AppError(code, sentence, {
    details: {
      required: toCredits(required),
      available: toCredits(available),
      limit_source: source,
      top_up_url: `${publicUrl()}/dashboard/overview`,
    },
  });
}
