import type { PoolClient } from "pg";
import type { Role } from "@/prisma/client/enums";
import { db } from "@/server/db";
import { hasOutbox } from "@/server/env";
import { AppError } from "@/server/errors";
import { insertOrganization, insertOwner, inTransaction } from "@/server/organizations/create-organization";
import { isAllowed, type Permission } from "@/server/organizations/permissions";

export type Person = { id: string; email: string; name: string | null };
export type Member = { organizationId: string; organizationName: string; userId: string; role: Role };

/** Who this person is in that organization. A stranger learns no more than that there is nothing. */
export async function findMember(userId: string, organizationId: string): Promise<Member> {
  const row = await db().membership.findUnique({
    where: { organizationId_userId: { organizationId, userId } },
    include: { organization: true },
  });
  if (!row) throw new AppError("not_found", "There is no such organization.");
  return { organizationId, organizationName: row.organization.name, userId, role: row.role };
}

export function requirePermission(member: Member, permission: Permission): void {
  if (isAllowed(member.role, permission)) return;
  throw new AppError("insufficient_scope", `Your role (${member.role}) does not allow this: ask an owner or admin.`, {
    details: { permission },
  });
}

/** The organization that a person works in: their oldest one, made at their first visit. */
export async function homeMember(person: Person): Promise<Member> {
  const known = await oldestMember(person.id);
  if (known) return known;
  await inTransaction((client) => settleIn(client, person));
  const member = await oldestMember(person.id);
  if (!member) throw new AppError("internal_error", "Your organization could not be made. Try again.");
  return member;
}

async function oldestMember(userId: string): Promise<Member | null> {
  const row = await db().membership.findFirst({
    where: { userId },
    include: { organization: true },
    orderBy: [{ createdAt: "asc" }, { organizationId: "asc" }],
  });
  if (!row) return null;
  return { organizationId: row.organizationId, organizationName: row.organization.name, userId, role: row.role };
}

const settleInLock = 7_301;

/** Under one lock, so that two tabs of a person, or two persons before one demo organization, do not both win. */
async function settleIn(client: PoolClient, person: Person): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock($1)", [settleInLock]);
  const { rowCount } = await client.query("SELECT FROM membership WHERE user_id = $1 LIMIT 1", [person.id]);
  if (rowCount) return;
  const demo = hasOutbox() ? await findOwnerless(client) : undefined;
  if (demo) await insertOwner(client, demo, person.id);
  else await insertOrganization(client, { name: `${firstName(person)}'s organization`, ownerUserId: person.id });
}

/** On a machine that someone tries the product on, the first person owns what the first start made. */
async function findOwnerless(client: PoolClient): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM organization
     WHERE NOT EXISTS (SELECT FROM membership WHERE organization_id = organization.id)
     ORDER BY created_at LIMIT 1`,
  );
  return rows[0]?.id;
}

/** "Ada" of "Ada Lovelace" or of "ada.lovelace@example.com". */
export function firstName({ name, email }: Pick<Person, "name" | "email">): string {
  const word = (name?.trim() || email).split(/[\s@._+-]/).find(Boolean) ?? "Your";
  return word.charAt(0).toUpperCase() + word.slice(1);
}
