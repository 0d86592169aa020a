import { Redis, type Result } from "ioredis";
import { burstOf, callCost, describeRate, type RateDecision } from "@/server/limits/gcra";
import { log } from "@/server/log";

const commandTimeoutMs = 250;
const connectTimeoutMs = 2_000;
const reconnectMsMax = 2_000;
/** After a failure Redis is left alone for so long, so that calls do not wait for it one after the other. */
const pauseMs = 1_000;

/** The same bucket as in gcra.ts, by Redis's own clock. It expires when it is empty. */
const takeScript = `
  local rate, cost, size = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
  local time = redis.call("TIME")
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local bucket = redis.call("HMGET", KEYS[1], "at", "used")
  local at, used = tonumber(bucket[1]) or now, tonumber(bucket[2]) or 0
  used = math.max(0, used - math.max(0, now - at) * rate)
  local allowed = used + cost <= size
  if allowed then
    used = used + cost
    redis.call("HSET", KEYS[1], "at", math.max(at, now), "used", used)
    redis.call("PEXPIRE", KEYS[1], math.ceil(used / rate) + 1)
  end
  return { allowed and 1 or 0, tostring(used) }`;

declare module "ioredis" {
  interface RedisCommander<Context> {
    takeRate(key: string, rate: number, cost: number, size: number): Result<[number, string], Context>;
  }
}

/** Rates that all processes count together, in Redis. */
export class SharedRates {
  readonly #redis: Redis;
  #pausedUntilMs = 0;

  constructor(url: string, timeoutMs = commandTimeoutMs) {
    this.#redis = new Redis(url, {
      commandTimeout: timeoutMs,
      connectTimeout: connectTimeoutMs,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy: (attempt) => Math.min(attempt * 100, reconnectMsMax),
    });
    this.#redis.on("error", (err) =>
      log().warn({ err }, "Redis cannot be reached: rates are limited in each process."),
    );
    this.#redis.defineCommand("takeRate", { numberOfKeys: 1, lua: takeScript });
  }

  isUsable(): boolean {
    return this.#redis.status === "ready" && performance.now() >= this.#pausedUntilMs;
  }

  /** Undefined when Redis does not answer. */
  async take(key: string, perMinute: number): Promise<RateDecision | undefined> {
    try {
      const size = burstOf(perMinute) * callCost;
      const [allowed, used] = await this.#redis.takeRate(`toolroute:rate:${key}`, perMinute, callCost, size);
      return describeRate(allowed === 1, Number(used), perMinute, perMinute);
    } catch (err) {
      this.#pausedUntilMs = performance.now() + pauseMs;
      log().warn({ err }, "Redis did not answer: rates are limited in each process for a moment.");
      return undefined;
    }
  }

  async close(): Promise<void> {
    this.#redis.disconnect();
  }
}
