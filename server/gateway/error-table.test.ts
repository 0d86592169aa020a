import { afterAll, beforeAll, expect, it } from "vitest";
import { db, pool } from "@/server/db";
import { type ErrorKind, errorKinds } from "@/server/errors";
import { checkInvariants } from "@/server/ledger/ledger";
import { beginDraining } from "@/server/lifecycle";
import { PolicyRules, savePolicy } from "@/server/policy/save-policy";
import { putCredential } from "@/server/vault/manage-credentials";
import { type Answered, searchCall, startGateway, type TestGateway } from "@/test/gateway";
import { sendJson } from "@/test/vendor";

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

type Setting = { organization: string; key: string; keyId: string };
type Scenario = {
  /** Makes the gateway answer with this error and returns that answer. */
  provoke: (setting: Setting) => Promise<Answered>;
  /** What `details` must hold. */
  details?: Record<string, unknown>;
  headers?: Record<string, string>;
  /** Where the request never became a call: what is on record of it all the same. */
  recorded?: "as an event alone" | "nowhere";
};

const execute = (body: unknown, headers?: Record<string, string>) => (setting: Setting) =>
  gateway.execute(setting.key, body, headers);

const withKey = (input: object) => async (setting: Setting) =>
  gateway.execute((await gateway.key(setting.organization, input)).plain, searchCall);

const withVendor =
  (status: number, body: unknown = {}) =>
  (setting: Setting) => {
    gateway.vendor.answerWith((_, response) => sendJson(response, status, body, { "retry-after": "60" }));
    return gateway.execute(setting.key, searchCall);
  };

const withPolicy = (effect: "deny" | "require_approval") => async (setting: Setting) => {
  const rules = [{ id: "no-search", effect, match: { tools: ["tavily"] } }];
  await savePolicy(setting.organization, PolicyRules.parse({ version: 1, default: "allow", rules }), { userId: null });
  return gateway.execute(setting.key, searchCall);
};

/** Two calls at once; the second one's answer. */
const whileOneRuns = (input: object, headers?: Record<string, string>) => async (setting: Setting) => {
  const key = (await gateway.key(setting.organization, input)).plain;
  let endFirst = () => {};
  gateway.vendor.answerWith((_, response) => {
    endFirst = () => sendJson(response, 400, {});
  });
  const before = gateway.vendor.requests.length;
  const first = gateway.execute(key, searchCall, headers);
  await expect.poll(() => gateway.vendor.requests.length).toBe(before + 1);
  const second = await gateway.execute(key, searchCall, headers);
  endFirst();
  await first;
  return second;
};

const changeKey = async ({ organization, keyId, key }: Setting, data: { expiresAt?: Date; revokedAt?: Date }) => {
  await db().apiKey.update({ where: { organizationId_id: { organizationId: organization, id: keyId } }, data });
  return gateway.execute(key, searchCall);
};

const past = new Date(Date.now() - 1_000);

const scenarios: Record<Exclude<ErrorKind, keyof typeof elsewhere>, Scenario> = {
  invalid_json: { provoke: execute("{"), recorded: "as an event alone" },
  invalid_request: { provoke: execute({ tool: "tavily" }) },
  invalid_input: {
    provoke: execute({ ...searchCall, input: { query: "MCP", limti: 3 } }),
    details: {
      issues: [{ path: "limti", message: 'is not a known field. Did you mean "limit"?', expected: "no such field" }],
    },
  },
  missing_key: { provoke: () => gateway.send("POST", "/api/v1/execute", { body: searchCall }), recorded: "nowhere" },
  invalid_key: { provoke: () => gateway.execute("tr_live_x", searchCall), recorded: "nowhere" },
  expired_key: { provoke: (setting) => changeKey(setting, { expiresAt: past }), recorded: "as an event alone" },
  revoked_key: { provoke: (setting) => changeKey(setting, { revokedAt: past }), recorded: "as an event alone" },
  insufficient_credits: {
    provoke: async () => {
      const organization = await gateway.organization("7.5");
      return gateway.execute((await gateway.key(organization)).plain, searchCall);
    },
    details: {
      required: 8,
      available: 7.5,
      limit_source: "balance",
      top_up_url: expect.stringMatching(/\/dashboard\//),
    },
    recorded: "nowhere",
  },
  budget_exceeded: {
    provoke: withKey({ budgets: { per_day: 7 } }),
    details: { required: 8, available: 7, limit_source: "key_budget_per_day" },
  },
  price_above_max: {
    provoke: execute({ ...searchCall, max_credits: "7.999999" }),
    details: { required: 8, available: 7.999999, limit_source: "max_credits" },
  },
  insufficient_scope: { provoke: withKey({ scopes: ["usage:read"] }), details: { required_scope: "tools:execute" } },
  tool_not_allowed: { provoke: withKey({ allow: ["exa"] }) },
  policy_denied: { provoke: withPolicy("deny"), details: { rule: "no-search" } },
  approval_required: { provoke: withPolicy("require_approval"), details: { rule: "no-search" } },
  ip_not_allowed: {
    provoke: withKey({ ip_allow: ["203.0.113.7"] }),
    details: { ip: "127.0.0.1" },
    recorded: "as an event alone",
  },
  not_found: { provoke: ({ key }) => gateway.get(key, "/api/v1/nothing"), recorded: "nowhere" },
  tool_not_found: {
    provoke: execute({ ...searchCall, tool: "tavilly" }),
    details: { did_you_mean: "tavily" },
  },
  operation_not_found: {
    provoke: execute({ ...searchCall, operation: "serach" }),
    details: { did_you_mean: "search" },
  },
  method_not_allowed: {
    provoke: ({ key }) => gateway.get(key, "/api/v1/execute"),
    details: { allowed: "POST" },
    headers: { allow: "POST" },
    recorded: "nowhere",
  },
  idempotency_conflict: {
    provoke: async ({ key }) => {
      const headers = { "idempotency-key": "one" };
      await gateway.execute(key, { ...searchCall, dry_run: false, timeout_ms: 5_000 }, headers);
      return gateway.execute(key, searchCall, headers);
    },
  },
  call_in_progress: { provoke: whileOneRuns({}, { "idempotency-key": "two" }) },
  payload_too_large: { provoke: execute(`"${"x".repeat(16 * 1024 * 1024)}"`), recorded: "as an event alone" },
  unsupported_media_type: {
    provoke: execute(searchCall, { "content-type": "text/plain" }),
    recorded: "as an event alone",
  },
  credential_required: {
    provoke: execute({ tool: "exa/search", input: { query: "MCP" } }),
    details: { tool: "exa", fields: ["api_key"], connect_url: expect.stringMatching(/credentials\?tool=exa$/) },
  },
  credential_rejected: {
    provoke: async (setting) => {
      const own = { tool: "tavily", fields: { api_key: "tvly-customers-own" } };
      await putCredential(setting.organization, own, { userId: null });
      return withVendor(401, { detail: { error: "Unauthorized: tvly-customers-own" } })(setting);
    },
    details: {
      upstream_status: 401,
      upstream_message: "Unauthorized: [redacted]",
      connect_url: expect.stringMatching(/credentials\?tool=tavily$/),
    },
  },
  rate_limited: {
    provoke: async ({ organization }) => {
      const key = (await gateway.key(organization, { rate_per_minute: 1 })).plain;
      await gateway.execute(key, searchCall);
      return gateway.execute(key, searchCall);
    },
    details: { limit: 1 },
  },
  too_many_in_flight: { provoke: whileOneRuns({ in_flight_max: 1 }), details: { limit: 1 } },
  internal_error: {
    provoke: async ({ key }) => {
      await pool().query("ALTER TABLE idempotency RENAME TO mislaid");
      const answer = await gateway.execute(key, searchCall, { "idempotency-key": "three" });
      await pool().query("ALTER TABLE mislaid RENAME TO idempotency");
      return answer;
    },
  },
  upstream_error: {
    provoke: withVendor(422, { detail: { error: "The query is empty." } }),
    details: { tool: "tavily", upstream_status: 422, upstream_message: "The query is empty." },
  },
  upstream_bad_answer: { provoke: withVendor(200, { results: "none" }), details: { upstream_status: 200 } },
  upstream_unavailable: { provoke: withVendor(503), details: { upstream_status: 503 } },
  upstream_timeout: {
    provoke: (setting) => {
      gateway.vendor.answerWith(() => new Promise(() => {}));
      return gateway.execute(setting.key, { ...searchCall, timeout_ms: 200 });
    },
  },
};

/** Kinds that this table cannot provoke. */
const elsewhere = {
  cancelled: "Nobody is there to read it: see cancel.test.ts.",
  draining: "Everything after it is refused too: the last test of this file.",
} as const satisfies Partial<Record<ErrorKind, string>>;

const retryAfterKinds = new Set(["rate_limited", "too_many_in_flight", "call_in_progress", "upstream_unavailable"]);

it("every kind of error has a test", () => {
  expect([...Object.keys(scenarios), ...Object.keys(elsewhere)].sort()).toEqual(Object.keys(errorKinds).sort());
});

it.each(Object.entries(scenarios))(
  "%s: answers in the one shape, is recorded once and costs nothing",
  async (name, { provoke, details = {}, headers: expectedHeaders = {}, recorded }) => {
    const kind = name as ErrorKind;
    gateway.vendor.answerWith((_, response) => sendJson(response, 200, { results: [] }));
    const organization = await gateway.organization(100);
    const key = await gateway.key(organization);
    const { status, headers, body } = await provoke({ organization, key: key.plain, keyId: key.id });

    expect(body).toEqual({
      error: {
        code: kind,
        message: expect.stringMatching(/^["A-Z`].*[.?]$/s),
        retryable: expect.any(Boolean),
        request_id: headers.get("x-request-id"),
        docs: expect.stringMatching(`/docs/errors#${kind}$`),
        details: expect.objectContaining(details),
      },
    });
    expect(status).toBe(errorKinds[kind].status);
    expect(headers.get("x-should-retry")).toBe(String(body.error.retryable));
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(Object.fromEntries(headers)).toMatchObject(expectedHeaders);
    expect(headers.has("retry-after")).toBe(retryAfterKinds.has(kind));
    expect(JSON.stringify(body)).not.toMatch(/tvly-|SELECT|postgres|node_modules|\.ts\b/);

    const { events, calls } = await gateway.records(organization);
    const ofKind = (rows: { error_code: string }[]) => rows.filter(({ error_code }) => error_code === kind);
    expect(ofKind(events)).toHaveLength(recorded === "nowhere" ? 0 : 1);
    expect(ofKind(calls)).toHaveLength(recorded ? 0 : 1);
    const spent = calls.reduce((sum, { credits }) => sum + Number(credits) / 1e6, 0);
    expect(await gateway.balance(organization)).toBe(100 - spent);
    expect(calls.filter(({ error_code, credits }) => error_code !== null && credits > 0n)).toEqual([]);
    expect(await checkInvariants(pool())).toEqual([]);
  },
);

it("draining: a process that is being replaced takes no new call, but says that it is alive", async () => {
  const key = (await gateway.key(await gateway.organization())).plain;
  beginDraining();
  const { status, headers, body } = await gateway.execute(key, searchCall);
  expect([status, body.error.code, headers.get("retry-after"), headers.get("connection")]).toEqual([
    503,
    "draining",
    "1",
    "close",
  ]);
  expect(headers.get("x-request-id")).toBe(body.error.request_id);
  expect((await gateway.send("GET", "/api/health")).status).toBe(200);
  const ready = await gateway.send("GET", "/api/ready");
  expect([ready.status, ready.body.checks.draining]).toEqual([503, true]);
});
