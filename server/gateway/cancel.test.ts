import { once } from "node:events";
import http from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pool } from "@/server/db";
import { checkInvariants } from "@/server/ledger/ledger";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";
import { sendJson, startVendor, type Vendor, type VendorAnswer } from "@/test/vendor";

let gateway: TestGateway;
let replicate: Vendor;

beforeAll(async () => {
  replicate = await startVendor();
  gateway = await startGateway({
    overrides: { "https://api.replicate.com": replicate.origin, "https://api.firecrawl.dev": replicate.origin },
    credentials: {
      replicate: { api_key: `r8_${"0".repeat(37)}` },
      firecrawl: { api_key: `fc-${"0".repeat(32)}` },
    },
  });
});
afterAll(async () => {
  await gateway.close();
  await replicate.close();
});
beforeEach(() => {
  replicate.requests.length = 0;
});

/** A caller who leaves as soon as `isTimeToGo`. */
async function callAndLeave(key: string, body: unknown, isTimeToGo: () => boolean) {
  const request = http.request(`${gateway.origin}/api/v1/execute`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
  });
  request.on("error", () => {});
  request.end(JSON.stringify(body));
  await expect.poll(isTimeToGo).toBe(true);
  request.destroy();
}

const recordedCall = async (organization: string) => {
  await expect.poll(async () => (await gateway.records(organization)).calls.length).toBe(1);
  return gateway.records(organization);
};

const job = { id: "p1", model: "a/b", status: "processing" };
/** The time that is up must not be up before the vendor has begun. */
const enoughToStartMs = 2_000;

/** Jobs that never end by themselves. */
const endless: VendorAnswer = ({ method, path }, response) => {
  if (path.includes("/crawl")) return sendJson(response, 200, { id: "c1", success: true, status: "scraping" });
  return sendJson(response, method === "POST" && !path.includes("cancel") ? 201 : 200, job);
};

describe("a caller who goes away", () => {
  it("ends the vendor's connection; the call is recorded as cancelled and costs nothing", async () => {
    const organization = await gateway.organization(100);
    const key = await gateway.key(organization);
    let isClosed = false;
    gateway.vendor.answerWith(async (_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"results": [');
      await once(response, "close");
      isClosed = true;
    });
    await callAndLeave(key.plain, searchCall, () => gateway.vendor.requests.length === 1);
    await expect.poll(() => isClosed).toBe(true);
    const { events, calls } = await recordedCall(organization);
    expect(calls).toMatchObject([{ status: "failed", error_code: "cancelled", credits: 0n, attempts: 1 }]);
    expect(events).toMatchObject([{ outcome: "failed", error_code: "cancelled", credits: 0 }]);
    expect(await gateway.balance(organization)).toBe(100);
    expect(await checkInvariants(pool())).toEqual([]);
  });

  it.each([
    {
      name: "a model",
      call: { tool: "replicate/run_model", input: { model: "a/b", input: {} } },
      started: "GET /v1/predictions/p1",
      stopped: "POST /v1/predictions/p1/cancel",
    },
    {
      name: "a crawl",
      call: { tool: "firecrawl/crawl", input: { url: "https://example.com/" } },
      started: "GET /v2/crawl/c1",
      stopped: "DELETE /v2/crawl/c1",
    },
  ])("has $name that it waited for stopped at the vendor, by one request", async ({ call, started, stopped }) => {
    replicate.answerWith(endless);
    const organization = await gateway.organization(10_000);
    const key = await gateway.key(organization);
    const asked = () => replicate.requests.map(({ method, path }) => `${method} ${path}`);
    await callAndLeave(key.plain, call, () => asked().includes(started));
    await expect.poll(() => asked().filter((line) => line === stopped)).toHaveLength(1);
    expect(replicate.requests.at(-1)?.headers.authorization).toMatch(/^Bearer (r8_|fc-)/);
    const { calls } = await recordedCall(organization);
    expect(calls).toMatchObject([{ error_code: "cancelled", credits: 0n }]);
    expect(await gateway.balance(organization)).toBe(10_000);
  });

  it("has it stopped too when the time is up and the caller still waits", async () => {
    replicate.answerWith(endless);
    const organization = await gateway.organization(10_000);
    const key = await gateway.key(organization);
    const call = { tool: "replicate/run_model", input: { model: "a/b", input: {} }, timeout_ms: enoughToStartMs };
    const { status, body } = await gateway.execute(key.plain, call);
    expect([status, body.error.code]).toEqual([504, "upstream_timeout"]);
    // A write that may have happened is not to be repeated blindly.
    expect(body.error.retryable).toBe(false);
    await expect.poll(() => replicate.requests.at(-1)?.path).toBe("/v1/predictions/p1/cancel");
    expect(await gateway.balance(organization)).toBe(10_000);
  });

  it("gives its place in flight back", async () => {
    const organization = await gateway.organization();
    const key = await gateway.key(organization, { in_flight_max: 1 });
    gateway.vendor.answerWith(() => new Promise(() => {}));
    const before = gateway.vendor.requests.length;
    await callAndLeave(key.plain, searchCall, () => gateway.vendor.requests.length > before);
    await recordedCall(organization);
    gateway.vendor.answerWith((_, response) => sendJson(response, 200, { results: [] }));
    expect((await gateway.execute(key.plain, searchCall)).status).toBe(200);
  });
});
