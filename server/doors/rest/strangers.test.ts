import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "@/server/doors/rest/routes";
import { searchCall, startGateway, type TestGateway } from "@/test/gateway";

const everything = ["tools:read", "tools:execute", "usage:read", "keys:write", "credentials:write", "billing:write"];

let gateway: TestGateway;
let stranger: string;
let owner: string;
/** Ids of an organization's own things, by the path that they stand in. */
let ids: Record<string, string>;

beforeAll(async () => {
  gateway = await startGateway();
  stranger = (await gateway.key(await gateway.organization(), { scopes: everything })).plain;
  const organization = await gateway.organization();
  const key = await gateway.key(organization, { scopes: everything });
  owner = key.plain;
  const [other, rotated] = [await gateway.key(organization), await gateway.key(organization)];
  const call = await gateway.execute(owner, searchCall);
  const made = await gateway.execute(owner, { tool: "qr-code/create", input: { text: "x" } });
  const credential = await gateway.send("POST", "/api/v1/credentials", {
    key: owner,
    body: { tool: "exa", fields: { api_key: "exa-customers-own-key" } },
  });
  ids = {
    "/api/v1/keys/{id}": other.id,
    "/api/v1/keys/{id}/rotate": rotated.id,
    "/api/v1/credentials/{id}": credential.body.id,
    "/api/v1/calls/{id}": call.body.id,
    "/api/v1/artifacts/{id}": made.body.output.image.artifact,
  };
});
afterAll(() => gateway.close());

const isPublic = ({ scope }: { scope: unknown }) => scope === null;
const byId = routes.filter((route) => !isPublic(route) && route.path.includes("{"));
const lists = routes.filter(
  (route) => !isPublic(route) && route.method === "GET" && !route.path.includes("{") && route.path !== "/api/v1/key",
);
const bodies: Record<string, unknown> = { PATCH: { name: "mine now" }, POST: { overlap_seconds: 0 } };

// The stranger first: what it must not do would be seen by the owner afterwards.
describe.each(byId)("$method $path", ({ method, path }) => {
  const ask = (key: string, id: string) =>
    gateway.send(method, path.replace("{id}", id), {
      key,
      ...(bodies[method] !== undefined && { body: bodies[method] }),
    });

  it("does not know another organization's id, and knows its own", async () => {
    const id = ids[path];
    expect(id, "an id for this route").toBeDefined();
    const { status, body } = await ask(stranger, id ?? "");
    expect([status, body.error?.code]).toEqual([404, "not_found"]);
    const made = await ask(stranger, `${id}x`);
    // Nobody learns from the answer whether the id exists.
    expect(made.body.error.message).toBe(body.error.message);
    expect((await ask(owner, id ?? "")).status).toBeLessThan(300);
  });

  it.each(["%00", "..%2f", "%e0%80", "'%20OR%201=1", "x".repeat(2_000)])(
    "answers to the id %s without a fault",
    async (id) => {
      const { status } = await ask(owner, id);
      expect([400, 404]).toContain(status);
    },
  );
});

describe.each(lists)("$method $path", ({ path }) => {
  it("shows nothing of another organization", async () => {
    const { status, body } = await gateway.get(stranger, path);
    expect(status).toBe(200);
    for (const id of Object.values(ids)) expect(JSON.stringify(body)).not.toContain(id);
  });
});

describe.each(routes.filter((route) => !isPublic(route)))("$method $path", ({ method, path, scope }) => {
  it("wants a key, and the scope that it names", async () => {
    const address = path.replace("{id}", "x");
    const body = method === "GET" || method === "DELETE" ? {} : { body: {} };
    expect((await gateway.send(method, address, body)).status).toBe(401);
    if (scope === "any") return;
    const scopes = everything.filter((name) => name !== scope);
    const { plain } = await gateway.key(await gateway.organization(), { scopes });
    const refused = await gateway.send(method, address, { key: plain, ...body });
    expect([refused.status, refused.body.error?.code, refused.body.error?.details]).toEqual([
      403,
      "insufficient_scope",
      { required_scope: scope },
    ]);
  });
});
