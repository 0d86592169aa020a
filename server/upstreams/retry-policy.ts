import type { UpstreamFailure } from "@/adapters/kit/failure";
import { type Clock, NotTriedFailure, UnsentFailure } from "./failures";

export const retriesMax = 2;
const backoffMsMin = 200;
const backoffMsMax = 8_000;
/** Less time than this is not worth another attempt. */
const attemptMsMin = 100;

export const retryBudgetMax = 10;
export const retriesPerRequest = 0.1;

/** At most one retry for ten requests, beyond a small stock: an outage must not double the load of who is down. */
export class RetryBudget {
  #tokens = retryBudgetMax;

  addRequest(): void {
    this.#tokens = Math.min(retryBudgetMax, this.#tokens + retriesPerRequest);
  }

  tryTake(): boolean {
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }
}

/** How long to wait before the next attempt; undefined when there must be none. */
export function retryDelayMs(
  failure: UpstreamFailure,
  retries: number,
  call: Clock & { isRepeatable: boolean },
): number | undefined {
  const { kind, retryAfterS } = failure.failure;
  const mayHelp = (kind === "unavailable" || kind === "throttled") && !(failure instanceof NotTriedFailure);
  const isSafe = call.isRepeatable || failure instanceof UnsentFailure;
  if (retries >= retriesMax || !mayHelp || !isSafe) return undefined;
  // Full jitter, so that those who failed together do not come back together.
  const backoffMs = Math.random() * Math.min(backoffMsMax, backoffMsMin * 2 ** retries);
  const delayMs = backoffMs + (retryAfterS ?? 0) * 1_000;
  return performance.now() + delayMs + attemptMsMin < call.deadlineAt ? delayMs : undefined;
}
