import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";

let gateway: TestGateway;
let organization: string;
let plain: string;

beforeAll(async () => {
  gateway = await startGateway();
  organization = await gateway.organization();
  plain = (await gateway.key(organization)).plain;
});
afterAll(() => gateway.close());

const whoAmI = (headers: Record<string, string>, query = "") => gateway.send("GET", `/api/v1/key${query}`, { headers });

describe("a key is taken", () => {
  it.each([
    ["as a bearer", () => ({ authorization: `Bearer ${plain}` })],
    ["as a bearer in lower case", () => ({ authorization: `bearer ${plain}` })],
    ["as a bearer behind more spaces", () => ({ authorization: `BEARER   ${plain}` })],
    ["as x-api-key", () => ({ "x-api-key": plain })],
    ["twice, when it is the same", () => ({ authorization: `Bearer ${plain}`, "x-api-key": plain })],
  ])("%s", async (_, headers) => {
    const { status, body } = await whoAmI(headers());
    expect([status, body.name]).toEqual([200, "test"]);
    expect(JSON.stringify(body)).not.toContain(plain);
  });
});

describe("a key is refused", () => {
  const typo = () => `${plain.slice(0, -1)}${plain.endsWith("a") ? "b" : "a"}`;
  it.each<[string, () => Record<string, string>, string]>([
    ["when there is none", () => ({}), "missing_key"],
    ["when it is empty", () => ({ "x-api-key": "" }), "invalid_key"],
    ["with a typing error", () => ({ authorization: `Bearer ${typo()}` }), "invalid_key"],
    ["with a typing error in the middle", () => ({ "x-api-key": plain.replace(/_(.)/, "_é") }), "invalid_key"],
    ["in the wrong case", () => ({ "x-api-key": plain.toUpperCase() }), "invalid_key"],
    ["with something after it", () => ({ authorization: `Bearer ${plain} x` }), "invalid_key"],
    ["with a letter after it", () => ({ authorization: `Bearer ${plain}x` }), "invalid_key"],
    ["cut short", () => ({ authorization: `Bearer ${plain.slice(0, 20)}` }), "invalid_key"],
    ["as basic authentication", () => ({ authorization: `Basic ${btoa(`${plain}:`)}` }), "invalid_key"],
    ["without a scheme", () => ({ authorization: plain }), "invalid_key"],
    ["beside another one", () => ({ authorization: `Bearer ${plain}`, "x-api-key": "tr_live_other" }), "invalid_key"],
    ["as two bearers", () => ({ authorization: `Bearer ${plain}, Bearer ${plain}` }), "invalid_key"],
    ["when it is very long", () => ({ "x-api-key": "tr_live_".padEnd(8_000, "x") }), "invalid_key"],
  ])("%s", async (_, headers, code) => {
    const {
      status,
      body,
      headers: answered,
    } = await gateway.send("POST", "/api/v1/execute", {
      body: searchCall,
      headers: Object.fromEntries(Object.entries(headers()).map(([name, value]) => [name, latin1(value)])),
    });
    expect([status, body.error.code]).toEqual([401, code]);
    expect(answered.get("www-authenticate")).toMatch(/^Bearer /);
    expect(gateway.vendor.requests).toEqual([]);
  });

  const latin1 = (text: string) => Buffer.from(text, "utf8").toString("latin1");

  it("in a query string, wherever it would be logged", async () => {
    for (const name of ["key", "api_key", "access_token"]) {
      const { status, body } = await whoAmI({ authorization: `Bearer ${plain}` }, `?${name}=${plain}`);
      expect([status, body.error.code]).toEqual([400, "invalid_request"]);
      expect(JSON.stringify(body)).not.toContain(plain);
    }
  });

  it("from an address that is not on its list, whatever the client forwards", async () => {
    const { plain: bound } = await gateway.key(organization, { ip_allow: ["203.0.113.0/24"] });
    const { status, body } = await whoAmI({ authorization: `Bearer ${bound}`, "x-forwarded-for": "203.0.113.7" });
    expect([status, body.error.code]).toEqual([403, "ip_not_allowed"]);
    const { plain: near } = await gateway.key(organization, { ip_allow: ["127.0.0.0/8", "::1"] });
    expect((await whoAmI({ authorization: `Bearer ${near}` })).status).toBe(200);
  });

  it("when its organization is suspended", async () => {
    const suspended = await gateway.organization();
    const { plain: key } = await gateway.key(suspended);
    await db().organization.update({ where: { id: suspended }, data: { suspendedAt: new Date() } });
    const { status, body } = await gateway.execute(key, searchCall);
    expect([status, body.error.code]).toEqual([401, "revoked_key"]);
  });
});
