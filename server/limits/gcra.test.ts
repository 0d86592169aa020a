import fc from "fast-check";
import { expect, it } from "vitest";
import { type Bucket, burstOf, callCost, describeRate, takeFrom } from "@/server/limits/gcra";

const newBucket = (): Bucket => ({ atMs: 0, used: 0 });
const takeAll = (bucket: Bucket, perMinute: number, timesMs: readonly number[]) =>
  timesMs.filter((atMs) => takeFrom(bucket, perMinute, atMs));

function addUp(gapsMs: readonly number[]): number[] {
  let nowMs = 0;
  return gapsMs.map((gapMs) => {
    nowMs += gapMs;
    return nowMs;
  });
}

it.each([
  [1, 1],
  [6, 1],
  [11, 1],
  [12, 2],
  [60, 10],
  [600, 100],
])("lets a rate of %i a minute burst to %i", (perMinute, burst) => {
  expect(burstOf(perMinute)).toBe(burst);
  expect(takeAll(newBucket(), perMinute, Array(burst + 5).fill(0))).toHaveLength(burst);
});

it("gives back a call to the millisecond at which the rate allows one", () => {
  const bucket = newBucket();
  const everyMs = Array.from({ length: 600_001 }, (_, atMs) => atMs);
  // 13 a minute is no whole number of milliseconds (4,615.38), and errors must not add up.
  const paced = Array.from({ length: 130 }, (_, call) => Math.ceil(((call + 1) * callCost) / 13));
  expect(takeAll(bucket, 13, everyMs)).toEqual([0, 1, ...paced]);
});

it("does not double the burst at the edge of a minute", () => {
  const bucket = newBucket();
  const edge = [...Array(100).fill(59_990), ...Array(100).fill(60_010)];
  // 100 a second: the fixed window lets 199 pass here.
  expect(takeAll(bucket, 600, edge)).toHaveLength(100);
});

it("is not helped by a clock that goes back", () => {
  const bucket = newBucket();
  takeAll(bucket, 6, [60_000]);
  expect(takeAll(bucket, 6, [0, 30_000, 60_000, 69_999])).toEqual([]);
  expect(takeAll(bucket, 6, [70_000])).toEqual([70_000]);
});

it("never lets more pass in any window than the burst and what the rate adds, and always lets that pass", () => {
  const gaps = fc.array(fc.oneof(fc.nat(3), fc.nat(2_000), fc.nat(30_000)), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), gaps, (perMinute, gapsMs) => {
      const times = addUp(gapsMs);
      const allowed = takeAll(newBucket(), perMinute, times);
      for (let from = 0; from < allowed.length; from++) {
        for (let to = from; to < allowed.length; to++) {
          const windowMs = (allowed[to] ?? 0) - (allowed[from] ?? 0);
          expect(to - from + 1).toBeLessThanOrEqual(burstOf(perMinute) + (windowMs * perMinute) / callCost);
        }
      }
      // And it is no stricter than that: who keeps to the rate is never refused.
      const spacingMs = Math.ceil(callCost / perMinute);
      const patient = times.map((_, index) => index * spacingMs);
      expect(takeAll(newBucket(), perMinute, patient)).toEqual(patient);
    }),
  );
});

it("says what is left, when all is free again, and when to come back", () => {
  const bucket = newBucket();
  const take = (nowMs: number) => describeRate(takeFrom(bucket, 60, nowMs), bucket.used, 60, 60);
  expect(take(0)).toEqual({ isAllowed: true, limit: 60, remaining: 9, resetS: 1, retryAfterS: 0 });
  for (let call = 0; call < 9; call++) take(0);
  expect(take(0)).toEqual({ isAllowed: false, limit: 60, remaining: 0, resetS: 10, retryAfterS: 1 });
  expect(take(1_000)).toMatchObject({ isAllowed: true, remaining: 0 });
});

it("never tells a caller to come back too early", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_000 }), fc.array(fc.nat(5_000), { maxLength: 50 }), (perMinute, gapsMs) => {
      const bucket = newBucket();
      const times = addUp(gapsMs);
      const nowMs = times.at(-1) ?? 0;
      takeAll(bucket, perMinute, times);
      const isAllowed = takeFrom(bucket, perMinute, nowMs);
      const { retryAfterS } = describeRate(isAllowed, bucket.used, perMinute, perMinute);
      if (!isAllowed) expect(takeFrom(bucket, perMinute, nowMs + retryAfterS * 1_000)).toBe(true);
    }),
  );
});
