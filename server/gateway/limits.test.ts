import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";
import { answerSearch, sendJson } from "@/test/vendor";

let gateway: TestGateway;
let organization: string;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  gateway.vendor.answerWith(answerSearch);
  gateway.vendor.requests.length = 0;
  organization = await gateway.organization();
});

const dryRun = { ...searchCall, dry_run: true };

describe("a key's rate", () => {
  // Nothing drains while the test runs, however slow the machine is.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
  afterEach(() => void vi.useRealTimers());

  it("lets a sixth of a minute's calls through at once, says what is left, and when to come back", async () => {
    const { plain } = await gateway.key(organization, { rate_per_minute: 18 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => gateway.execute(plain, dryRun)));
    const ok = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 429);
    expect([ok.length, refused.length]).toEqual([3, 3]);
    expect(ok.map(({ headers }) => headers.get("ratelimit")?.split(";")[1]).sort()).toEqual(["r=0", "r=1", "r=2"]);
    for (const { headers, body } of refused) {
      expect(body.error).toMatchObject({ code: "rate_limited", retryable: true, details: { limit: 18 } });
      expect(headers.get("ratelimit-policy")).toBe('"key";q=18;w=60');
      expect(headers.get("ratelimit")).toMatch(/^"key";r=0;t=\d+$/);
      expect(Number(headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
      expect(Number(headers.get("retry-after"))).toBeLessThanOrEqual(4);
    }
    expect(gateway.vendor.requests).toEqual([]);
  });

  it("is its own: another key of the organization is not held up", async () => {
    const [busy, idle] = [
      await gateway.key(organization, { rate_per_minute: 1 }),
      await gateway.key(organization, { rate_per_minute: 1 }),
    ];
    expect((await gateway.execute(busy.plain, dryRun)).status).toBe(200);
    expect((await gateway.execute(busy.plain, dryRun)).status).toBe(429);
    expect((await gateway.execute(idle.plain, dryRun)).status).toBe(200);
  });

  it("is not used up by what is refused before", async () => {
    const { plain } = await gateway.key(organization, { rate_per_minute: 1, deny: ["exa"] });
    expect((await gateway.execute(plain, { ...dryRun, input: {} })).status).toBe(400);
    expect((await gateway.execute(plain, { ...dryRun, tool: "exa" })).status).toBe(403);
    expect((await gateway.execute(plain, dryRun)).status).toBe(200);
  });
});

describe("calls in flight", () => {
  it("are at most as many as the key may have, and each gives its place back", async () => {
    const { plain } = await gateway.key(organization, { in_flight_max: 2 });
    const waiting: (() => void)[] = [];
    gateway.vendor.answerWith((_, response) => {
      waiting.push(() => sendJson(response, 200, { results: [] }));
    });
    const running = [gateway.execute(plain, searchCall), gateway.execute(plain, searchCall)];
    await expect.poll(() => waiting.length).toBe(2);
    const third = await gateway.execute(plain, searchCall);
    expect([third.status, third.body.error.code, third.headers.get("retry-after")]).toEqual([
      429,
      "too_many_in_flight",
      "1",
    ]);
    for (const end of waiting) end();
    expect((await Promise.all(running)).map(({ status }) => status)).toEqual([200, 200]);
    gateway.vendor.answerWith(answerSearch);
    expect((await gateway.execute(plain, searchCall)).status).toBe(200);
  });

  it("give their place back when they fail", async () => {
    const { plain } = await gateway.key(organization, { in_flight_max: 1 });
    gateway.vendor.answerWith((_, response) => sendJson(response, 400, {}));
    for (let index = 0; index < 3; index++) {
      expect((await gateway.execute(plain, searchCall)).body.error.code).toBe("upstream_error");
    }
    expect((await gateway.execute(plain, { ...searchCall, input: {} })).body.error.code).toBe("invalid_input");
  });
});

describe("a key's budget", () => {
  it.each([
    [{ per_call: 7 }, [402], "key_budget_per_call"],
    [{ per_day: 20 }, [200, 200, 402], "key_budget_per_day"],
    [{ per_month: 8 }, [200, 402], "key_budget_per_month"],
  ])("%j lets that much through, whatever the balance", async (budgets, expected, source) => {
    const { plain } = await gateway.key(organization, { budgets });
    const answers = [];
    for (const _ of expected) answers.push(await gateway.execute(plain, searchCall));
    expect(answers.map(({ status }) => status)).toEqual(expected);
    expect(answers.at(-1)?.body.error).toMatchObject({ code: "budget_exceeded", details: { limit_source: source } });
  });

  it("is not spent by calls that fail", async () => {
    const { plain } = await gateway.key(organization, { budgets: { per_day: 8 } });
    gateway.vendor.answerWith((_, response) => sendJson(response, 400, {}));
    expect((await gateway.execute(plain, searchCall)).status).toBe(502);
    gateway.vendor.answerWith(answerSearch);
    expect((await gateway.execute(plain, searchCall)).status).toBe(200);
  });
});

describe("a key's tools", () => {
  it.each<[object, boolean]>([
    [{ allow: ["tavily"] }, true],
    [{ allow: ["tavily/search"] }, true],
    [{ allow: ["web.*"] }, true],
    [{ allow: ["category:web-search"] }, true],
    [{ allow: ["tavily/extract"] }, false],
    [{ allow: ["exa", "email.*"] }, false],
    [{ deny: ["tavily/extract"] }, true],
    [{ deny: ["web.search"] }, false],
    [{ allow: ["tavily"], deny: ["category:web-search"] }, false],
  ])("%j: a search with Tavily is allowed: %j", async (lists, isAllowed) => {
    const { plain } = await gateway.key(organization, lists);
    const { status, body } = await gateway.execute(plain, searchCall);
    expect([status, body.error?.code]).toEqual(isAllowed ? [200, undefined] : [403, "tool_not_allowed"]);
    expect(gateway.vendor.requests).toHaveLength(isAllowed ? 1 : 0);
  });
});
