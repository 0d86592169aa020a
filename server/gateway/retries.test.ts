import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { forgetUpstreams } from "@/server/upstreams/run-attempts";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";
import { answerSearch, sendJson, startVendor, type Vendor, type VendorAnswer } from "@/test/vendor";

let gateway: TestGateway;
let other: Vendor;
let organization: string;
let key: string;

beforeAll(async () => {
  other = await startVendor();
  const origins = ["https://api.resend.com", "https://api.sendgrid.com", "https://api.replicate.com"];
  gateway = await startGateway({
    overrides: Object.fromEntries(origins.map((origin) => [origin, other.origin])),
    credentials: {
      resend: { api_key: "re_platform_key" },
      sendgrid: { api_key: "SG.platform.key" },
      replicate: { api_key: "r8_platform_key" },
    },
  });
});
afterAll(async () => {
  await gateway.close();
  await other.close();
});
beforeEach(async () => {
  forgetUpstreams();
  other.requests.length = 0;
  gateway.vendor.requests.length = 0;
  organization = await gateway.organization(1_000);
  key = (await gateway.key(organization)).plain;
});

/** Each answer once, then the last one for ever. */
const inTurn = (...answers: VendorAnswer[]): VendorAnswer => {
  const rest = [...answers];
  return (request, response) => ((rest.length > 1 ? rest.shift() : rest[0]) ?? answerSearch)(request, response);
};
const status =
  (code: number, headers = {}): VendorAnswer =>
  (_, response) =>
    sendJson(response, code, {}, headers);
const reset: VendorAnswer = (_, response) => response.destroy();

const mail = { from: "ada@example.com", to: ["grace@example.com"], subject: "Hello", text: "Hello" };

describe("a read", () => {
  it.each<[string, VendorAnswer]>([
    ["is down", status(503)],
    ["breaks off", reset],
    ["asks for a pause", status(429, { "retry-after": "0" })],
  ])("is tried again when the vendor %s, and charged once", async (_, first) => {
    gateway.vendor.answerWith(inTurn(first, answerSearch));
    const { status: answered, body } = await gateway.execute(key, searchCall);
    expect([answered, body.usage.attempts, body.usage.credits]).toEqual([200, 2, 8]);
    expect(gateway.vendor.requests).toHaveLength(2);
    expect(await gateway.balance(organization)).toBe(992);
    const { calls, events } = await gateway.records(organization);
    expect([calls.length, events.length, calls[0].attempts]).toEqual([1, 1, 2]);
  });

  it("is given up after three attempts", async () => {
    gateway.vendor.answerWith(status(503));
    const { body } = await gateway.execute(key, searchCall);
    expect(body.error.code).toBe("upstream_unavailable");
    expect(gateway.vendor.requests).toHaveLength(3);
  });

  it.each([400, 401, 404, 432])("is not tried again after %i, which would be no different", async (code) => {
    gateway.vendor.answerWith(status(code));
    expect((await gateway.execute(key, searchCall)).body.error.code).toBe("upstream_error");
    expect(gateway.vendor.requests).toHaveLength(1);
  });
});

describe("a write", () => {
  it("is sent again where the vendor takes an idempotency key, which stays the same", async () => {
    other.answerWith(inTurn(status(503), (_, response) => sendJson(response, 200, { id: "m1" })));
    const { body } = await gateway.execute(key, { tool: "resend/send", input: mail });
    expect(body).toMatchObject({ output: { message_id: "m1" }, usage: { attempts: 2, credits: 1 } });
    const keys = other.requests.map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toEqual([body.id, body.id]);
  });

  it.each<[string, VendorAnswer]>([
    ["is down", status(503)],
    ["breaks off", reset],
    ["throttles", status(429, { "retry-after": "0" })],
  ])("is never sent twice otherwise: the vendor %s", async (_, answer) => {
    other.answerWith(answer);
    const { body } = await gateway.execute(key, { tool: "sendgrid/send", input: mail });
    expect(body.error.code).toBe("upstream_unavailable");
    expect(other.requests).toHaveLength(1);
  });
});

describe("an Idempotency-Key of a write that failed", () => {
  const headers = { "idempotency-key": "mail-1" };
  const send = () => gateway.execute(key, { tool: "sendgrid/send", input: mail }, headers);

  it.each([400, 401, 429])("is free again after %i, when nothing was sent", async (code) => {
    other.answerWith(inTurn(status(code), (_, response) => response.writeHead(202).end()));
    expect((await send()).status).toBeGreaterThan(400);
    expect((await send()).status).toBe(200);
  });

  it.each<[string, VendorAnswer]>([
    ["503", status(503)],
    ["a broken connection", reset],
  ])("gets the same failure again after %s, when it may have been sent", async (_, answer) => {
    other.answerWith(answer);
    const first = await send();
    const again = await send();
    expect(first.status).toBe(503);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(other.requests).toHaveLength(1);
  });

  it("gets the same failure again when the vendor had begun before it throttled", async () => {
    const started: VendorAnswer = (_, response) =>
      sendJson(response, 201, { id: "p1", model: "a/b", status: "processing" });
    other.answerWith(inTurn(started, status(429, { "retry-after": "60" })));
    const run = () =>
      gateway.execute(key, { tool: "replicate/run_model", input: { model: "a/b", input: {} } }, headers);
    const first = await run();
    expect(first.body.error.code).toBe("upstream_unavailable");
    expect((await run()).body).toEqual(first.body);
    expect(other.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
    expect(await gateway.balance(organization)).toBe(1_000);
  });
});
