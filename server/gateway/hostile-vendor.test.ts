import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { pool } from "@/server/db";
import { checkInvariants } from "@/server/ledger/ledger";
import { answer, type HostileUpstream, hostile, startHostileUpstream } from "@/server/upstreams/hostile-upstream";
import { forgetUpstreams } from "@/server/upstreams/run-attempts";
import { startGateway, type TestGateway } from "@/test/gateway";

const secret = "brave-canary-88c1e07b";

let gateway: TestGateway;
let vendor: HostileUpstream;
let behaviour = "";

const behaviours: typeof hostile = {
  ...hostile,
  "/echo-token": (socket, { headers }) =>
    answer(socket, 400, {}, JSON.stringify({ message: `bad key ${headers["x-subscription-token"]}` })),
  "/res/v1/web/search": (socket, seen) => behaviours[behaviour]?.(socket, seen),
  "/v2/map": (socket) => answer(socket, 200, {}, '{"success":false,"code":"NO_PLAN","error":"No such plan."}'),
};

beforeAll(async () => {
  vendor = await startHostileUpstream(behaviours);
  gateway = await startGateway({
    overrides: { "https://api.search.brave.com": vendor.origin, "https://api.firecrawl.dev": vendor.origin },
    credentials: { "brave-search": { api_key: secret } },
  });
});
afterAll(async () => {
  await gateway.close();
  await vendor.close();
});
beforeEach(() => forgetUpstreams());

const timeoutMs = 500;
const searchCall = { tool: "brave-search/search", input: { query: "MCP" } };

async function expectFailure(call: object, status: number, error: object) {
  const organization = await gateway.organization(100);
  const { plain } = await gateway.key(organization);
  const { status: answered, body } = await gateway.execute(plain, call);
  expect([answered, body.error?.code]).toEqual([status, (error as { code: string }).code]);
  expect(body.error).toMatchObject(error);
  const { events, calls } = await gateway.records(organization);
  expect(calls).toMatchObject([{ status: "failed", error_code: body.error.code, credits: 0n }]);
  expect(events).toMatchObject([{ outcome: "failed", error_code: body.error.code, credits: 0 }]);
  expect(await gateway.balance(organization)).toBe(100);
  expect(inspect([body, events, calls], { depth: null })).not.toContain(secret);
  expect(await checkInvariants(pool())).toEqual([]);
}

const badAnswer = { code: "upstream_bad_answer", retryable: false };
const gone = { code: "upstream_unavailable", retryable: true };
// A read may be tried again after any delay.
const late = { code: "upstream_timeout", retryable: true };

it.each<[string, number, object]>([
  ["/drip", 504, late],
  ["/silent", 504, late],
  ["/slow-headers", 504, late],
  ["/never-ends", 502, badAnswer],
  ["/gzip-bomb", 502, badAnswer],
  ["/small-bomb", 502, badAnswer],
  ["/stacked-bomb", 502, badAnswer],
  ["/corrupt-gzip", 502, badAnswer],
  ["/unknown-encoding", 502, badAnswer],
  ["/declares-too-much", 502, badAnswer],
  ["/length-too-short", 502, badAnswer],
  ["/length-too-long", 503, gone],
  ["/reset-mid-body", 503, gone],
  ["/reset", 503, gone],
  ["/hangs-up", 503, gone],
  ["/unavailable", 503, { ...gone, details: { upstream_status: 503 } }],
  ["/not-http", 502, badAnswer],
  ["/huge-headers", 502, badAnswer],
  ["/many-headers", 502, badAnswer],
  ["/invalid-utf8", 502, badAnswer],
  ["/deep", 502, badAnswer],
  ["/to-loopback", 502, { ...badAnswer, details: { upstream_status: 302 } }],
  ["/to-metadata", 502, { ...badAnswer, details: { upstream_status: 302 } }],
  ["/to-mapped", 502, badAnswer],
  ["/to-plain-http", 502, badAnswer],
  ["/to-other-port", 502, badAnswer],
  ["/to-user-info", 502, badAnswer],
  ["/to-file", 502, badAnswer],
  ["/to-loop", 502, badAnswer],
  ["/throttled-for-long", 503, { ...gone, details: { upstream_status: 429 } }],
])("a vendor that behaves like %s costs nothing and is reported as what it is", async (name, status, error) => {
  behaviour = name;
  const isSlow = error === late;
  await expectFailure({ ...searchCall, ...(isSlow && { timeout_ms: timeoutMs }) }, status, error);
});

it("a vendor that answers 200 with an error is an error", async () => {
  const call = { tool: "firecrawl/map", input: { url: "https://example.com/" } };
  const details = { upstream_code: "NO_PLAN", upstream_message: "No such plan." };
  await expectFailure(call, 502, { code: "upstream_error", details });
});

it("a vendor that quotes our credential in its refusal does not get it to the caller", async () => {
  behaviour = "/echo-token";
  await expectFailure(searchCall, 502, {
    code: "upstream_error",
    details: { upstream_status: 400, upstream_message: "bad key [redacted]" },
  });
});
