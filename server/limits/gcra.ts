export type RateDecision = {
  isAllowed: boolean;
  limit: number;
  remaining: number;
  /** Until the whole burst is free again. */
  resetS: number;
  /** Until the next call is allowed; 0 for one that was. */
  retryAfterS: number;
};

/** How much of the burst is used, and when that was so. One call is `callCost`, so that whole rates give whole numbers. */
export type Bucket = { atMs: number; used: number };

/** A call costs what a rate of 1 a minute drains in a minute: a rate of `r` drains `r` a millisecond. */
export const callCost = 60_000;
/** A sixth of a minute's calls may come at once. */
const burstShare = 6;

export const burstOf = (perMinute: number): number => Math.max(1, Math.floor(perMinute / burstShare));

/**
 * The generic cell rate algorithm, as a leaky bucket: never more than the burst and what the rate lets drain, in any
 * window, without the doubled bursts at the edges of fixed windows. Changes the bucket.
 */
export function takeFrom(bucket: Bucket, perMinute: number, nowMs: number): boolean {
  const elapsedMs = Math.max(0, nowMs - bucket.atMs);
  bucket.used = Math.max(0, bucket.used - elapsedMs * perMinute);
  bucket.atMs = Math.max(bucket.atMs, nowMs);
  const isAllowed = bucket.used + callCost <= burstOf(perMinute) * callCost;
  if (isAllowed) bucket.used += callCost;
  return isAllowed;
}

/** `perMinute` is what drains here, `limit` what the caller was promised: more, where processes share it. */
export function describeRate(isAllowed: boolean, used: number, perMinute: number, limit: number): RateDecision {
  const free = burstOf(perMinute) * callCost - used;
  const waitMs = isAllowed ? 0 : (callCost - free) / perMinute;
  return {
    isAllowed,
    limit,
    remaining: Math.max(0, Math.floor(free / callCost)),
    resetS: Math.ceil(used / perMinute / secondMs),
    retryAfterS: Math.ceil(waitMs / secondMs),
  };
}

const secondMs = 1_000;
