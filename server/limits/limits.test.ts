import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { closeDatabases, db, pool } from "@/server/db";
import { enterFlight } from "@/server/limits/in-flight";
import { joinProcesses, leaveProcesses, liveProcesses } from "@/server/limits/live-processes";
import { type RateDecision, takeRate } from "@/server/limits/rate-limit";
import { createTestDatabase } from "@/test/database";

beforeAll(async () => {
  process.env.DATABASE_URL = (await createTestDatabase()).url;
  process.env.LOG_LEVEL = "silent";
});
afterEach(async () => {
  vi.restoreAllMocks();
  await leaveProcesses();
  await pool().query("DELETE FROM gateway_process");
});
afterAll(closeDatabases);

/** How many of many calls at one instant are let in. */
const burst = (key: string, perMinute: number) => {
  vi.spyOn(performance, "now").mockReturnValue(1_000_000);
  const decisions = Array.from({ length: 500 }, () => takeRate(key, perMinute) as RateDecision);
  vi.restoreAllMocks();
  return decisions.filter(({ isAllowed }) => isAllowed).length;
};

it("limits each key for itself, without a promise", () => {
  expect(takeRate("key_promise", 600)).toEqual({
    isAllowed: true,
    limit: 600,
    remaining: 99,
    resetS: 1,
    retryAfterS: 0,
  });
  expect(burst("key_a", 600)).toBe(100);
  expect(burst("key_b", 60)).toBe(10);
  expect(burst("key_a", 600)).toBe(0);
});

it("enforces its share while other processes live, and all of it when they are gone", async () => {
  await joinProcesses();
  expect(liveProcesses()).toBe(1);
  await pool().query("INSERT INTO gateway_process (id, seen_at) VALUES ('a', now()), ('b', now()), ('c', now())");
  await vi.waitFor(() => expect(liveProcesses()).toBe(4), { timeout: 8_000 });
  expect(burst("key_shared", 600)).toBe(25);
  expect(takeRate("key_told", 600)).toMatchObject({ limit: 600 });

  await pool().query("UPDATE gateway_process SET seen_at = now() - interval '13 seconds' WHERE length(id) = 1");
  await vi.waitFor(() => expect(liveProcesses()).toBe(1), { timeout: 8_000 });
  expect(burst("key_alone", 600)).toBe(100);
  await leaveProcesses();
  expect(await db().gatewayProcess.count()).toBe(0);
}, 20_000);

it("lets as many calls of a key run at once as it may, and takes each place back once", () => {
  const places = [enterFlight("key_a", 2), enterFlight("key_a", 2)];
  expect(places.every(Boolean)).toBe(true);
  expect(enterFlight("key_a", 2)).toBeUndefined();
  expect(enterFlight("key_b", 1)).toBeDefined();
  places[0]?.();
  places[0]?.();
  expect(enterFlight("key_a", 2)).toBeDefined();
  expect(enterFlight("key_a", 2)).toBeUndefined();
});
