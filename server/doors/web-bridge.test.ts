import { afterAll, beforeAll, expect, it } from "vitest";
import { restDoor } from "@/server/doors/rest/rest-door";
import { mountDoor } from "@/server/doors/web-bridge";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";

const handle = mountDoor(restDoor);

let gateway: TestGateway;
let organization: string;
let key: string;

beforeAll(async () => {
  gateway = await startGateway();
  organization = await gateway.organization(100);
  key = (await gateway.key(organization)).plain;
});
afterAll(() => gateway.close());

const execute = (body: BodyInit, headers: Record<string, string> = {}, signal?: AbortSignal) =>
  handle(
    new Request("https://toolroute.example/api/v1/execute", {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
      body,
      ...(signal && { signal }),
    }),
  );

it("a route handler answers as our own server does", async () => {
  const own = await gateway.execute(key, searchCall);
  const response = await execute(JSON.stringify(searchCall));
  const body = await response.json();
  expect([response.status, body.output, body.usage.credits]).toEqual([200, own.body.output, own.body.usage.credits]);
  const names = (headers: Headers) => [...headers.keys()].filter((name) => name.startsWith("ratelimit"));
  expect(names(response.headers)).toEqual(names(own.headers));
  expect(response.headers.get("x-request-id")).toBe(body.request_id);
});

it("a route handler refuses a body that is too large", async () => {
  const response = await execute(" ".repeat(16 * 1024 * 1024 + 1));
  expect([response.status, (await response.json()).error.code]).toEqual([413, "payload_too_large"]);
});

it("a caller of a route handler who goes away is not charged", async () => {
  const leaving = new AbortController();
  const before = await gateway.balance(organization);
  gateway.vendor.answerWith(() => leaving.abort());
  const response = await execute(JSON.stringify(searchCall), {}, leaving.signal);
  expect((await response.json()).error.code).toBe("cancelled");
  expect(await gateway.balance(organization)).toBe(before);
});

it("a route handler believes no address that the caller names", async () => {
  key = (await gateway.key(organization, { ip_allow: ["203.0.113.7"] })).plain;
  const response = await execute(JSON.stringify(searchCall), { "x-real-ip": "203.0.113.7" });
  expect([response.status, (await response.json()).error.code]).toEqual([403, "ip_not_allowed"]);
});
