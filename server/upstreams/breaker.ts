import { NotTriedFailure } from "./failures";

export const sampleWindowMs = 10_000;
export const sampleRequestsMin = 20;
export const failureShareMax = 0.5;
export const openMsMin = 5_000;
const openMsMax = 60_000;
const bucketMs = 1_000;
const bucketCount = sampleWindowMs / bucketMs;

export type Outcome = "success" | "failure" | "unknown";
/** How a request came through: what went before the circuit opened says nothing about a probe. */
export type Pass = "sample" | "probe";

type Bucket = { second: number; requests: number; failures: number };

/**
 * Stops asking an upstream that fails half of at least 20 requests in ten seconds. After a pause one request may try:
 * its success closes the circuit, its failure doubles the pause. cockatiel's breaker lets everybody wait for that one
 * request, closes when it is cancelled, and counts failures from before an idle time.
 */
export class Breaker {
  readonly #buckets: Bucket[] = Array.from({ length: bucketCount }, () => ({ second: -1, requests: 0, failures: 0 }));
  #openUntil = 0;
  #openMs = openMsMin;
  #state: "closed" | "open" | "probing" = "closed";

  get state(): "closed" | "open" | "probing" {
    return this.#state;
  }

  /** Throws while open. Whoever enters has to `record` the pass, once. */
  enter(now: number): Pass {
    if (this.#state === "closed") return "sample";
    this.#refuseUntilPause(now);
    this.#state = "probing";
    return "probe";
  }

  refuseIfOpen(): void {
    if (this.#state !== "closed") this.#refuseUntilPause(performance.now());
  }

  #refuseUntilPause(now: number): void {
    if (this.#state === "open" && now >= this.#openUntil) return;
    const retryAfterS = Math.max(1, Math.ceil((this.#openUntil - now) / 1_000));
    const message = "The upstream fails too often at the moment; it is not asked.";
    throw new NotTriedFailure({ kind: "unavailable", message, retryAfterS });
  }

  record(pass: Pass, outcome: Outcome, now: number): void {
    if (pass === "probe") this.#endProbe(outcome, now);
    else if (this.#state === "closed" && outcome !== "unknown") this.#addSample(outcome, now);
  }

  #addSample(outcome: Outcome, now: number): void {
    const bucket = this.#bucketAt(now);
    bucket.requests++;
    if (outcome === "success") return;
    bucket.failures++;
    if (this.#failsTooOften(now)) this.#open(now);
  }

  #endProbe(outcome: Outcome, now: number): void {
    // Unknown: nothing was learnt, so the next request probes.
    this.#state = outcome === "success" ? "closed" : "open";
    if (outcome === "success") {
      this.#openMs = openMsMin;
      for (const bucket of this.#buckets) bucket.second = -1;
    } else if (outcome === "failure") {
      this.#openMs = Math.min(this.#openMs * 2, openMsMax);
      this.#open(now);
    }
  }

  #open(now: number): void {
    this.#state = "open";
    this.#openUntil = now + this.#openMs;
  }

  #bucketAt(now: number): Bucket {
    const second = Math.floor(now / bucketMs);
    const index = second % bucketCount;
    const bucket = this.#buckets[index] ?? { second, requests: 0, failures: 0 };
    if (bucket.second !== second) Object.assign(bucket, { second, requests: 0, failures: 0 });
    return bucket;
  }

  #failsTooOften(now: number): boolean {
    const oldest = Math.floor(now / bucketMs) - bucketCount;
    const recent = this.#buckets.filter(({ second }) => second > oldest);
    const requests = recent.reduce((sum, bucket) => sum + bucket.requests, 0);
    const failures = recent.reduce((sum, bucket) => sum + bucket.failures, 0);
    return requests >= sampleRequestsMin && failures / requests >= failureShareMax;
  }
}
