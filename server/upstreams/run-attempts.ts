import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { UpstreamFailure } from "@/adapters/kit/failure";
import { toAbortSignal } from "@/server/stop-signal";
import { Breaker, type Outcome } from "./breaker";
import { Bulkhead } from "./bulkhead";
import { CancelledFailure, interruption, isLate, withoutSecrets } from "./failures";
import { RetryBudget, retryDelayMs } from "./retry-policy";
import { isRepeatable, partitionOf, type SendContext } from "./send-context";

const upstreamsMax = 10_000;
const toolsMax = 2_000;
/** A caller may allow less time than any upstream needs: that is no sign of an outage. */
const telltaleMsMin = 5_000;

/** Tries, and tries again where that is safe and may help. Every upstream request of every tool goes through here. */
export async function runAttempts<T>(context: SendContext, attempt: () => Promise<T>): Promise<T> {
  const upstream = upstreamOf(context);
  upstream.retryBudget.addRequest();
  for (let retries = 0; ; retries++) {
    try {
      return await runOnce(upstream, context, attempt);
    } catch (thrown) {
      if (!(thrown instanceof UpstreamFailure)) throw thrown;
      const { signal, deadlineAt } = context;
      const delayMs = retryDelayMs(thrown, retries, { signal, deadlineAt, isRepeatable: isRepeatable(context) });
      if (delayMs === undefined || !upstream.retryBudget.tryTake()) throw withoutSecrets(thrown, context.secrets);
      await sleep(delayMs, undefined, { signal: toAbortSignal(signal) }).catch(() => {
        throw interruption(context);
      });
    }
  }
}

export function forgetUpstreams(): void {
  upstreams.clear();
  bulkheads.clear();
}

async function runOnce<T>(
  { breaker, bulkhead }: Upstream,
  context: SendContext,
  attempt: () => Promise<T>,
): Promise<T> {
  const { organizationId } = context;
  if (context.signal.aborted || isLate(context)) throw interruption(context);
  breaker.refuseIfOpen();
  if (!bulkhead.tryEnter(organizationId)) await bulkhead.wait(organizationId, context);
  try {
    const startedAt = performance.now();
    const pass = breaker.enter(startedAt);
    let outcome: Outcome = "unknown";
    try {
      context.onAttempt();
      const result = await attempt();
      outcome = "success";
      return result;
    } catch (thrown) {
      outcome = outcomeOf(thrown, performance.now() - startedAt);
      throw thrown;
    } finally {
      const endedAt = performance.now();
      breaker.record(pass, outcome, endedAt);
      context.upstreamTime(endedAt - startedAt);
    }
  } finally {
    bulkhead.leave(organizationId);
  }
}

/** Only what says that the upstream is down counts against it; a refusal is an answer like any other. */
function outcomeOf(thrown: unknown, elapsedMs: number): Outcome {
  if (!(thrown instanceof UpstreamFailure) || thrown instanceof CancelledFailure) return "unknown";
  if (thrown.failure.kind === "timeout") return elapsedMs >= telltaleMsMin ? "failure" : "unknown";
  return thrown.failure.kind === "unavailable" ? "failure" : "success";
}

type Upstream = { breaker: Breaker; retryBudget: RetryBudget; bulkhead: Bulkhead };

const upstreams = new LRUCache<string, Upstream>({ max: upstreamsMax });
const bulkheads = new LRUCache<string, Bulkhead>({ max: toolsMax });

// Writes may fail while reads still work, so each has a circuit of its own.
function upstreamOf(context: SendContext): Upstream {
  const key = `${partitionOf(context)} ${context.operation.effect === "read" ? "read" : "write"}`;
  const known = upstreams.get(key);
  if (known) return known;
  const { slug } = context.tool;
  const bulkhead = bulkheads.get(slug) ?? new Bulkhead();
  bulkheads.set(slug, bulkhead);
  const upstream = { breaker: new Breaker(), retryBudget: new RetryBudget(), bulkhead };
  upstreams.set(key, upstream);
  return upstream;
}
