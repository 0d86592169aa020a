import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";

let gateway: TestGateway;
let organization: string;
let maker: { plain: string; id: string };

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  organization = await gateway.organization();
  maker = await gateway.key(organization, {
    scopes: ["tools:execute", "usage:read", "keys:write"],
    allow: ["tavily", "exa"],
    rate_per_minute: 100,
    budgets: { per_day: 50 },
  });
});

const send = (method: string, path: string, body?: unknown) =>
  gateway.send(method, `/api/v1/${path}`, { key: maker.plain, ...(body !== undefined && { body }) });
const create = (body: object) => send("POST", "keys", { name: "child", ...body });

describe("GET /api/v1/key", () => {
  it("says what the key that asks may do, without its text", async () => {
    const { status, body } = await send("GET", "key");
    expect([status, body]).toMatchObject([
      200,
      {
        id: maker.id,
        mode: "live",
        allow: ["tavily", "exa"],
        budgets: { per_call: null, per_day: 50, per_month: null },
        rate_per_minute: 100,
        revoked_at: null,
      },
    ]);
    expect(JSON.stringify(body)).not.toContain(maker.plain);
    const plain = (await gateway.key(organization)).plain;
    expect((await gateway.get(plain, "/api/v1/key")).body.budgets).toBeNull();
  });
});

describe("a key that a key makes", () => {
  it("works at once, may do what was asked for, and is shown in full once", async () => {
    const { status, body } = await create({ allow: ["tavily/search"], budgets: { per_day: 20 } });
    expect([status, body.key]).toEqual([201, expect.stringMatching(/^tr_live_[0-9A-Za-z]{49}$/)]);
    expect((await gateway.execute(body.key, searchCall)).status).toBe(200);
    const { body: list } = await send("GET", "keys");
    expect(list.data.map(({ id }: { id: string }) => id)).toEqual([body.id, maker.id]);
    expect(JSON.stringify(list)).not.toContain(body.key);
  });

  it.each([
    [{ scopes: ["billing:write"] }, "scopes"],
    [{ allow: [] }, "allow"],
    [{ allow: ["resend"] }, "allow"],
    [{ rate_per_minute: 101 }, "rate_per_minute"],
    [{ in_flight_max: 51 }, "in_flight_max"],
    [{ budgets: null }, "budgets.per_day"],
    [{ budgets: { per_day: 51 } }, "budgets.per_day"],
  ])("may never do more than its maker: %j", async (wish, field) => {
    const { status, body } = await create({ budgets: { per_day: 10 }, ...wish });
    expect([status, body.error.code, body.error.details.field]).toEqual([403, "insufficient_scope", field]);
  });

  it("has its budget from its maker: together they spend no more", async () => {
    const { body: child } = await create({ budgets: { per_day: 40 } });
    // 10 are left to the maker: one search of 8 and no second one.
    expect((await gateway.execute(maker.plain, searchCall)).status).toBe(200);
    const refused = await gateway.execute(maker.plain, searchCall);
    expect([refused.status, refused.body.error.details]).toMatchObject([402, { limit_source: "key_budget_per_day" }]);
    expect((await gateway.execute(child.key, searchCall)).status).toBe(200);
  });

  it.each([
    [{ name: "" }, "name"],
    [{ name: "x".repeat(61) }, "name"],
    [{ scopes: ["admin"] }, "scopes.0"],
    [{ ip_allow: ["300.0.0.1"] }, "ip_allow.0"],
    [{ allow: ["no-such-tool"] }, "allow"],
    [{ expires_at: "2020-01-01T00:00:00Z" }, "expires_at"],
    [{ budgets: { per_day: -1 } }, "budgets.per_day"],
    [{ budgets: { per_week: 1 } }, "budgets.per_week"],
    [{ rate_per_minute: 0 }, "rate_per_minute"],
    [{ mode: "prod" }, "mode"],
    [{ admin: true }, "admin"],
  ])("is refused where the request is wrong: %j", async (wish, path) => {
    const { status, body } = await create(wish);
    expect([status, body.error.code]).toEqual([400, "invalid_request"]);
    expect(body.error.details.issues[0].path).toContain(path);
  });
});

describe("a key that is changed", () => {
  it("obeys from the next call on", async () => {
    const { body: child } = await create({ budgets: { per_day: 20 } });
    expect((await gateway.execute(child.key, searchCall)).status).toBe(200);
    const { body } = await send("PATCH", `keys/${child.id}`, { allow: ["exa"], name: "narrower" });
    expect(body).toMatchObject({ id: child.id, name: "narrower", allow: ["exa"] });
    expect((await gateway.execute(child.key, searchCall)).body.error.code).toBe("tool_not_allowed");
  });

  it("cannot be widened beyond who changes it, nor changed to nothing", async () => {
    const { body: child } = await create({ budgets: { per_day: 20 } });
    expect((await send("PATCH", `keys/${child.id}`, { allow: [] })).status).toBe(403);
    expect((await send("PATCH", `keys/${child.id}`, {})).status).toBe(400);
    expect((await send("PATCH", `keys/${child.id}`, { mode: "test" })).status).toBe(400);
  });

  it("is refused from the moment on in which it is revoked", async () => {
    const { body: child } = await create({ budgets: { per_day: 20 } });
    expect((await gateway.execute(child.key, searchCall)).status).toBe(200);
    expect((await send("DELETE", `keys/${child.id}`)).body.revoked_at).toEqual(expect.any(String));
    expect((await gateway.execute(child.key, searchCall)).body.error.code).toBe("revoked_key");
    expect((await send("DELETE", `keys/${child.id}`)).status).toBe(200);
  });
});

describe("rotation", () => {
  it("gives a new key with the same rights; the old one works until the overlap ends", async () => {
    const { body: child } = await create({ budgets: { per_day: 30 }, allow: ["tavily"] });
    const { status, body: next } = await send("POST", `keys/${child.id}/rotate`, { overlap_seconds: 60 });
    expect([status, next]).toMatchObject([201, { allow: ["tavily"], budgets: { per_day: 30 } }]);
    expect(next.key).not.toBe(child.key);
    // One budget for both: 30 pay for three searches of 8.
    const keys = [child.key, next.key, child.key, next.key];
    const statuses: number[] = [];
    for (const key of keys) statuses.push((await gateway.execute(key, searchCall)).status);
    expect(statuses).toEqual([200, 200, 200, 402]);
  });

  it("without an overlap ends the old key at once", async () => {
    const { body: child } = await create({ budgets: { per_day: 30 } });
    const { body: next } = await send("POST", `keys/${child.id}/rotate`, { overlap_seconds: 0 });
    expect((await gateway.execute(child.key, searchCall)).body.error.code).toBe("revoked_key");
    expect((await gateway.execute(next.key, searchCall)).status).toBe(200);
    expect((await send("POST", `keys/${child.id}/rotate`, {})).body.error.details.rotated_to).toBe(next.id);
  });

  it.each([-1, 604_801, 1.5, "60"])("is refused with an overlap of %j seconds", async (overlap_seconds) => {
    expect((await send("POST", `keys/${maker.id}/rotate`, { overlap_seconds })).status).toBe(400);
  });
});
