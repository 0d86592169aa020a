import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { pool } from "@/server/db";
import { checkInvariants } from "@/server/ledger/ledger";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";
import { answerSearch } from "@/test/vendor";

let gateway: TestGateway;
let organization: string;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  gateway.vendor.answerWith(answerSearch);
  organization = await gateway.organization(100);
});
afterEach(() => vi.useRealTimers());

const hourMs = 3_600_000;

/** Only the wall clock steps, as it does when a machine corrects its time; timers and the monotonic clock go on. */
const stepClock = (ms: number) => vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });

describe.each([
  ["back", -hourMs],
  ["forward", hourMs],
])("a clock that steps an hour %s", (_, stepMs) => {
  it("neither frees nor uses up a key's rate", async () => {
    const { plain } = await gateway.key(organization, { rate_per_minute: 1 });
    const dryRun = { ...searchCall, dry_run: true };
    expect((await gateway.execute(plain, dryRun)).status).toBe(200);
    stepClock(stepMs);
    const refused = await gateway.execute(plain, dryRun);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
    vi.useRealTimers();
    expect((await gateway.execute(plain, dryRun)).status).toBe(429);
  });

  it("neither ends nor prolongs a call that runs, and its times stay positive", async () => {
    const { plain } = await gateway.key(organization);
    gateway.vendor.answerWith((request, response) => {
      stepClock(stepMs);
      return answerSearch(request, response);
    });
    const { status, body } = await gateway.execute(plain, { ...searchCall, timeout_ms: 20_000 });
    expect(status).toBe(200);
    expect(body.usage.latency_ms).toBeGreaterThanOrEqual(0);
    expect(body.usage.latency_ms).toBeLessThan(20_000);
    expect(body.usage.upstream_ms).toBeGreaterThanOrEqual(0);
    expect(await gateway.balance(organization)).toBe(92);
    expect(await checkInvariants(pool())).toEqual([]);
  });

  it("ends a call that is too slow all the same", async () => {
    const { plain } = await gateway.key(organization);
    gateway.vendor.answerWith(() => void stepClock(stepMs));
    const { body } = await gateway.execute(plain, { ...searchCall, timeout_ms: 300 });
    expect(body.error.code).toBe("upstream_timeout");
    expect(await gateway.balance(organization)).toBe(100);
  });

  it("makes no id twice, and keeps an Idempotency-Key", async () => {
    const { plain } = await gateway.key(organization);
    const headers = { "idempotency-key": `step ${stepMs}` };
    const first = await gateway.execute(plain, searchCall, headers);
    stepClock(stepMs);
    const again = await gateway.execute(plain, searchCall, headers);
    expect(again.body).toEqual(first.body);
    const others = await Promise.all(Array.from({ length: 5 }, () => gateway.execute(plain, searchCall)));
    const ids = [first, ...others].map(({ body }) => body.id);
    expect(new Set(ids).size).toBe(6);
  });
});
