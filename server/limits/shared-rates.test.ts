import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { burstOf, callCost } from "@/server/limits/gcra";
import { type RateDecision, takeRate } from "@/server/limits/rate-limit";
import { SharedRates } from "@/server/limits/shared-rates";
import { reservePort } from "@/test/reserve-port";
import { waitFor } from "@/test/wait-for";

/** On a busy machine Redis may be slow, and is not down. */
const patienceMs = 10_000;
const program = process.env.REDIS_SERVER ?? "redis-server";
let redis: ChildProcess;
let url: string;
const opened: SharedRates[] = [];

beforeAll(async () => {
  process.env.LOG_LEVEL = "silent";
  requireRedis();
  const port = await reservePort();
  url = `redis://127.0.0.1:${port}`;
  redis = spawn(program, ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]);
  process.env.REDIS_URL = url;
});
afterEach(async () => {
  for (const rates of opened.splice(0)) await rates.close();
});
afterAll(async () => {
  redis.kill("SIGKILL");
});

function requireRedis() {
  try {
    execFileSync(program, ["--version"]);
  } catch {
    throw new Error("These tests need the program redis-server: apt-get install redis-server, or brew install redis.");
  }
}

async function openRates(): Promise<SharedRates> {
  const rates = new SharedRates(url, patienceMs);
  opened.push(rates);
  await waitFor(() => expect(rates.isUsable()).toBe(true));
  return rates;
}

it("counts exactly over many connections", async () => {
  const many = await Promise.all([openRates(), openRates(), openRates(), openRates()]);
  // Too slow to drain a call while the test runs.
  const perMinute = 60;
  const startMs = Date.now();
  const decisions = await Promise.all(
    Array.from({ length: 200 }, (_, index) => many[index % many.length]?.take("key_exact", perMinute)),
  );
  const drained = Math.ceil(((Date.now() - startMs) * perMinute) / callCost);
  const allowed = decisions.filter((decision) => decision?.isAllowed).length;
  expect(allowed).toBeGreaterThanOrEqual(burstOf(perMinute));
  expect(allowed).toBeLessThanOrEqual(burstOf(perMinute) + drained);
  expect(decisions.find((decision) => !decision?.isAllowed)).toMatchObject({ limit: 60, remaining: 0, retryAfterS: 1 });
});

it("drains, keeps keys apart, and forgets a bucket that is empty", async () => {
  const rates = await openRates();
  const perMinute = 6_000;
  for (let call = 0; call < burstOf(perMinute); call++) await rates.take("key_drain", perMinute);
  await waitFor(async () => expect(await rates.take("key_drain", perMinute)).toMatchObject({ isAllowed: true }));
  expect(await rates.take("key_apart", 6)).toMatchObject({ isAllowed: true, remaining: 0, resetS: 10 });
  expect(await rates.take("key_apart", 6)).toMatchObject({ isAllowed: false, retryAfterS: 10 });
});

it("asks Redis where there is one, and limits in this process while it is down", async () => {
  await waitFor(() => expect(takeRate("key_probe", 600)).toBeInstanceOf(Promise));
  expect(await takeRate("key_probe", 600)).toMatchObject({ isAllowed: true });

  redis.kill("SIGSTOP");
  expect(await takeRate("key_hung", 6)).toMatchObject({ isAllowed: true, remaining: 0 });
  // Left alone for a moment: no call waits for it meanwhile.
  expect(takeRate("key_hung", 6)).toMatchObject({ isAllowed: false });

  redis.kill("SIGKILL");
  await once(redis, "exit");
  await waitFor(() => expect(takeRate("key_down", 600) as RateDecision).toMatchObject({ isAllowed: true }));
  expect(takeRate("key_hung", 6)).toMatchObject({ isAllowed: false });
});
