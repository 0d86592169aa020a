import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { closeDatabases, db } from "@/server/db";
import { readBalance } from "@/server/ledger/read-balance";
import { createOrganization } from "@/server/organizations/create-organization";
import { findMember, firstName, homeMember } from "@/server/organizations/memberships";
import { createTestDatabase } from "@/test/database";

const outbox = vi.hoisted(() => ({ isOn: true }));
vi.mock("@/server/env", async (original) => ({
  ...(await original<typeof import("@/server/env")>()),
  hasOutbox: () => outbox.isOn,
}));

let people = 0;
async function newPerson(name: string | null = null) {
  const email = `person${++people}@example.com`;
  const { id } = await db().user.create({ data: { email, name } });
  return { id, email, name };
}

beforeEach(async () => {
  await closeDatabases();
  process.env.DATABASE_URL = (await createTestDatabase()).url;
  const { env } = await import("@/server/env");
  env().DATABASE_URL = process.env.DATABASE_URL;
  outbox.isOn = true;
});
afterAll(closeDatabases);

it("gives a new person an organization of their own, with starter credits", async () => {
  const member = await homeMember(await newPerson("Ada Lovelace"));
  expect(member).toMatchObject({ organizationName: "Ada's organization", role: "owner" });
  expect((await readBalance(member.organizationId)).available).toBe(1_000_000_000n);
});

it("makes one organization when several tabs ask at once", async () => {
  const person = await newPerson();
  const members = await Promise.all(Array.from({ length: 8 }, () => homeMember(person)));
  expect(new Set(members.map(({ organizationId }) => organizationId)).size).toBe(1);
  expect(await db().organization.count()).toBe(1);
  expect(await db().ledgerEntry.count()).toBe(1);
});

it("hands the demo organization of a trial to its first person only", async () => {
  const demo = await createOrganization({ name: "Demo", ownerUserId: null });
  const [ada, bob] = [await newPerson(), await newPerson()];
  const members = await Promise.all([homeMember(ada), homeMember(bob)]);
  expect(members.filter(({ organizationId }) => organizationId === demo.id)).toHaveLength(1);
  expect(await db().membership.count({ where: { organizationId: demo.id } })).toBe(1);
});

it("leaves an ownerless organization alone where mail is really sent", async () => {
  outbox.isOn = false;
  const demo = await createOrganization({ name: "Demo", ownerUserId: null });
  expect((await homeMember(await newPerson())).organizationId).not.toBe(demo.id);
});

it("tells a stranger no more than that there is no such organization", async () => {
  const { organizationId } = await homeMember(await newPerson());
  const stranger = await newPerson();
  await expect(findMember(stranger.id, organizationId)).rejects.toMatchObject({ code: "not_found" });
  await expect(findMember(stranger.id, "org_nowhere")).rejects.toMatchObject({ code: "not_found" });
});

it.each([
  [{ name: "Ada Lovelace", email: "x@example.com" }, "Ada"],
  [{ name: null, email: "grace.hopper@example.com" }, "Grace"],
  [{ name: " ", email: "ÿ@example.com" }, "Ÿ"],
])("calls a person by the first word that is known of them", (person, name) => {
  expect(firstName(person)).toBe(name);
});
