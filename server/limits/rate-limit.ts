import { LRUCache } from "lru-cache";
import { env } from "@/server/env";
import { type Bucket, describeRate, type RateDecision, takeFrom } from "@/server/limits/gcra";
import { liveProcesses } from "@/server/limits/live-processes";
import { SharedRates } from "@/server/limits/shared-rates";

export type { RateDecision } from "@/server/limits/gcra";

/** Takes one call out of the key's rate. With Redis it is exact over all processes; without, each enforces its share. */
export function takeRate(key: string, perMinute: number): RateDecision | Promise<RateDecision> {
  const shared = sharedRates();
  if (!shared?.isUsable()) return takeOwnShare(key, perMinute);
  return shared.take(key, perMinute).then((decision) => decision ?? takeOwnShare(key, perMinute));
}

/** Ends the connection to Redis, if there is one. */
export async function closeRates(): Promise<void> {
  await opened?.close();
  opened = undefined;
}

const bucketsMax = 100_000;
const buckets = new LRUCache<string, Bucket>({ max: bucketsMax });

function takeOwnShare(key: string, perMinute: number): RateDecision {
  const share = perMinute / liveProcesses();
  const nowMs = Math.floor(performance.now());
  let bucket = buckets.get(key);
  if (!bucket) {
    bucket = { atMs: nowMs, used: 0 };
    buckets.set(key, bucket);
  }
  const isAllowed = takeFrom(bucket, share, nowMs);
  return describeRate(isAllowed, bucket.used, share, perMinute);
}

let opened: SharedRates | undefined;

function sharedRates(): SharedRates | undefined {
  if (opened) return opened;
  const { REDIS_URL } = env();
  if (REDIS_URL) opened = new SharedRates(REDIS_URL);
  return opened;
}
