import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { pool } from "@/server/db";
import { checkInvariants } from "@/server/ledger/ledger";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";
import { answerSearch, sendJson } from "@/test/vendor";

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
afterEach(async () => {
  gateway.vendor.requests.length = 0;
  gateway.vendor.answerWith(answerSearch);
  expect((await checkInvariants(pool())).join("\n")).toBe("");
});

describe("a call that succeeds", () => {
  it("answers in one shape, is charged once and leaves one record and one audit event", async () => {
    const organization = await gateway.organization(100);
    const key = await gateway.key(organization);
    const { status, body, headers } = await gateway.execute(key.plain, searchCall);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      object: "call",
      status: "succeeded",
      tool: "tavily",
      operation: "search",
      capability: "web.search",
      output: { results: [{ title: "Über MCP", snippet: "A passage." }] },
      usage: { credits: 8, balance: 92, credential: "platform", cached: false, attempts: 1 },
      sandbox: false,
    });
    expect(headers.get("x-request-id")).toBe(body.request_id);
    expect(headers.get("ratelimit")).toMatch(/^"key";r=\d+;t=\d+$/);
    expect(await gateway.balance(organization)).toBe(92);
    expect((await gateway.records(organization)).events).toMatchObject([
      { call_id: body.id, outcome: "succeeded", credits: 8 },
    ]);
    const stored = await gateway.get(key.plain, `/api/v1/calls/${body.id}`);
    expect(stored.body).toMatchObject({ id: body.id, status: "succeeded", input: { query: "MCP", limit: 5 } });
  });

  it("sends our credential to the vendor and never shows it, even when the vendor echoes it", async () => {
    gateway.vendor.answerWith(({ headers }, response) =>
      sendJson(response, 200, {
        results: [{ title: headers.authorization, url: "https://example.com", content: gateway.platformSecret }],
      }),
    );
    const key = await gateway.key(await gateway.organization());
    const { body } = await gateway.execute(key.plain, { ...searchCall, include_raw: true });
    expect(gateway.vendor.requests[0]?.headers.authorization).toBe(`Bearer ${gateway.platformSecret}`);
    expect(JSON.stringify(body)).not.toContain(gateway.platformSecret);
  });

  it("reaches no vendor and costs nothing with a test key", async () => {
    const organization = await gateway.organization(100);
    const key = await gateway.key(organization, { mode: "test" });
    const { status, body } = await gateway.execute(key.plain, searchCall);
    expect(status).toBe(200);
    expect(body).toMatchObject({ sandbox: true, usage: { credits: 0, balance: 100 } });
    expect(body.output.results.length).toBeGreaterThan(0);
    expect(gateway.vendor.requests).toEqual([]);
  });
});

describe("credits", () => {
  it("never call the vendor for an organization without them", async () => {
    const key = await gateway.key(await gateway.organization("7.999999"));
    const { status, body } = await gateway.execute(key.plain, searchCall);
    expect(status).toBe(402);
    expect(body.error).toMatchObject({
      code: "insufficient_credits",
      details: { required: 8, available: 7.999999, limit_source: "balance" },
    });
    expect(gateway.vendor.requests).toEqual([]);
  });

  it("let exactly as many of 1,000 parallel calls through as they pay for", async () => {
    const organization = await gateway.organization(800);
    const key = await gateway.key(organization, { rate_per_minute: 100_000, in_flight_max: 1_000 });
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => gateway.execute(key.plain, searchCall)));
    const succeeded = answers.filter(({ status }) => status === 200);
    expect(succeeded).toHaveLength(100);
    expect(answers.filter(({ status }) => status === 402)).toHaveLength(900);
    expect(gateway.vendor.requests).toHaveLength(100);
    expect(await gateway.balance(organization)).toBe(0);
  }, 60_000);

  it("come back when the vendor fails", async () => {
    gateway.vendor.answerWith((_, response) => sendJson(response, 400, { detail: { error: "bad query" } }));
    const organization = await gateway.organization(100);
    const key = await gateway.key(organization);
    const { status, body } = await gateway.execute(key.plain, searchCall);
    expect(status).toBe(502);
    expect(body.error).toMatchObject({
      code: "upstream_error",
      details: { upstream_status: 400, upstream_message: "bad query" },
    });
    expect(await gateway.balance(organization)).toBe(100);
  });
});

describe("an Idempotency-Key", () => {
  it("gets the same answer and is charged once", async () => {
    const organization = await gateway.organization(100);
    const key = await gateway.key(organization);
    const headers = { "idempotency-key": "order-17" };
    const first = await gateway.execute(key.plain, searchCall, headers);
    const again = await gateway.execute(
      key.plain,
      { input: { query: "MCP" }, operation: "search", tool: "tavily" },
      headers,
    );
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(gateway.vendor.requests).toHaveLength(1);
    expect(await gateway.balance(organization)).toBe(92);
  });

  it("is refused with another body", async () => {
    const key = await gateway.key(await gateway.organization());
    const headers = { "idempotency-key": "order-18" };
    await gateway.execute(key.plain, searchCall, headers);
    const { status, body } = await gateway.execute(key.plain, { ...searchCall, input: { query: "other" } }, headers);
    expect([status, body.error.code]).toEqual([409, "idempotency_conflict"]);
  });

  it("says so while the first call still runs, and is free again after a failure", async () => {
    const key = await gateway.key(await gateway.organization());
    const headers = { "idempotency-key": "order-19" };
    let release = () => {};
    gateway.vendor.answerWith(async (_, response) => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      sendJson(response, 400, { detail: "no" });
    });
    const first = gateway.execute(key.plain, searchCall, headers);
    await expect.poll(() => gateway.vendor.requests.length).toBe(1);
    const second = await gateway.execute(key.plain, searchCall, headers);
    expect([second.status, second.body.error.code]).toEqual([409, "call_in_progress"]);
    expect(second.headers.get("retry-after")).toBe("1");
    release();
    expect((await first).status).toBe(502);
    gateway.vendor.answerWith(answerSearch);
    expect((await gateway.execute(key.plain, searchCall, headers)).status).toBe(200);
  });
});
