import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { wantedPathHeader } from "@/app/wanted-path";
import { homeMember, type Member, type Person } from "@/server/organizations/memberships";
import { isAllowed, type Permission } from "@/server/organizations/permissions";
import { currentPerson } from "@/server/people/auth";

export type Visitor = { person: Person; member: Member; can: (permission: Permission) => boolean };

/** Who looks at this page, read once a request. */
export const currentVisitor = cache(async (): Promise<Visitor | null> => {
  const person = await currentPerson();
  if (!person) return null;
  const member = await homeMember(person);
  return { person, member, can: (permission) => isAllowed(member.role, permission) };
});

/** For every page behind the sign-in: whoever is not signed in goes there, and comes back afterwards. */
export async function requireVisitor(): Promise<Visitor> {
  const visitor = await currentVisitor();
  if (visitor) return visitor;
  const wanted = (await headers()).get(wantedPathHeader) ?? "";
  return redirect(`/login?from=${encodeURIComponent(wanted)}`);
}
