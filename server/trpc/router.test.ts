import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Role } from "@/prisma/client/enums";
import { closeDatabases, db } from "@/server/db";
import { createOrganization } from "@/server/organizations/create-organization";
import { isAllowed, permissions } from "@/server/organizations/permissions";
import { appRouter } from "@/server/trpc/router";

// It asks Next for the request's cookies; who is signed in comes with the context here.
vi.mock("@/server/people/auth", () => ({ currentPerson: async () => null }));

const { createCaller } = await import("@/server/trpc/procedures");
const as = (person: { id: string; email: string; name: null } | null) =>
  createCaller(appRouter)({ person, requestId: "req_test" });

const procedures = Object.keys(appRouter._def.procedures);
const inputs: Record<string, object> = {
  "calls.get": { id: "call_of_somebody" },
  "calls.list": {},
  "keys.create": { key: { name: "k" } },
  "keys.update": { id: "key_of_somebody", patch: { name: "k" } },
  "keys.revoke": { id: "key_of_somebody" },
  "keys.rotate": { id: "key_of_somebody", rotation: {} },
  "credentials.put": { credential: { tool: "tavily", fields: { api_key: "tvly-0123456789ab" } } },
  "credentials.remove": { id: "cred_of_somebody" },
};

const guardedCallId = "call_guarded";
let organizationId: string;
const person = async (role?: Role) => {
  const email = `${crypto.randomUUID()}@example.com`;
  const { id } = await db().user.create({ data: { email } });
  if (role) await db().membership.create({ data: { organizationId, userId: id, role } });
  return { id, email, name: null };
};

async function run(path: string, caller: ReturnType<typeof as>, more: object = {}): Promise<string> {
  const [router = "", procedure = ""] = path.split(".");
  const routers = caller as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>;
  const call = routers[router]?.[procedure];
  if (!call) throw new Error(`no procedure ${path}`);
  try {
    await call({ organizationId, ...inputs[path], ...more });
    return "OK";
  } catch (error) {
    if (error instanceof TRPCError) return error.code;
    throw error;
  }
}

beforeAll(async () => {
  organizationId = (await createOrganization({ name: "Guarded", ownerUserId: null })).id;
  await db().call.create({
    data: {
      organizationId,
      id: guardedCallId,
      requestId: "req_guarded",
      door: "rest",
      tool: "tavily",
      operation: "search",
      status: "succeeded",
      credential: "none",
      sandbox: true,
      latencyMs: 1,
      upstreamMs: 0,
      createdAt: new Date(),
    },
  });
});
afterAll(closeDatabases);

describe.each(procedures)("%s", (path) => {
  it("is closed to whoever is not signed in", async () => {
    expect(await run(path, as(null))).toBe("UNAUTHORIZED");
  });

  it("does not exist for a stranger to the organization", async () => {
    expect(await run(path, as(await person()))).toBe("NOT_FOUND");
  });
});

const byId = Object.keys(inputs).filter((path) => "id" in (inputs[path] ?? {}));

it.each(byId)("%s finds nothing of another organization by its id", async (path) => {
  const stranger = await person();
  const own = await createOrganization({ name: "Other", ownerUserId: stranger.id });
  expect(await run(path, as(stranger), { id: (await foreignIds(path)).id, organizationId: own.id })).toBe("NOT_FOUND");
});

/** Something that exists, but belongs to the guarded organization. */
async function foreignIds(path: string): Promise<{ id: string }> {
  const owner = as(await person("owner"));
  if (path.startsWith("keys.")) return owner.keys.create({ organizationId, key: { name: "Guarded" } });
  if (path.startsWith("calls.")) return { id: guardedCallId };
  const credential = { tool: "tavily", fields: { api_key: "tvly-0123456789ab" } };
  return owner.credentials.put({ organizationId, credential });
}

it.each(Object.values(Role))("lets a %s do what the table of permissions says and no more", async (role) => {
  const caller = as(await person(role));
  const outcome = async (path: string) => (await run(path, caller)) !== "FORBIDDEN";
  expect(await outcome("keys.create")).toBe(isAllowed(role, "keys:write"));
  expect(await outcome("keys.list")).toBe(isAllowed(role, "keys:read"));
  expect(await outcome("calls.list")).toBe(isAllowed(role, "calls:read"));
  expect(await outcome("credentials.put")).toBe(isAllowed(role, "credentials:write"));
  expect(await outcome("organization.balance")).toBe(isAllowed(role, "usage:read"));
});

it("takes a removed member's access away with the next request", async () => {
  const former = await person("admin");
  expect(await run("keys.list", as(former))).toBe("OK");
  await db().membership.deleteMany({ where: { userId: former.id } });
  expect(await run("keys.list", as(former))).toBe("NOT_FOUND");
});

it("gives an owner every permission", () => {
  for (const roles of Object.values(permissions)) expect(roles).toContain("owner");
});

it("never sends a secret back", async () => {
  const owner = as(await person("owner"));
  const secret = "tvly-canary-77aa88bb99";
  await owner.credentials.put({ organizationId, credential: { tool: "tavily", fields: { api_key: secret } } });
  const listed = JSON.stringify(await owner.credentials.list({ organizationId }));
  expect(listed).not.toContain(secret);
  expect(listed).toContain("bb99");
});
