import type { Role } from "@/prisma/client/enums";

const everyone = ["owner", "admin", "developer", "billing", "viewer"] as const satisfies readonly Role[];

/** What a member may do, by role. Every page and procedure asks this table and nothing else. */
export const permissions = {
  "organization:read": everyone,
  "usage:read": everyone,
  "calls:read": ["owner", "admin", "developer", "viewer"],
  "keys:read": ["owner", "admin", "developer", "viewer"],
  "keys:write": ["owner", "admin", "developer"],
  "credentials:read": ["owner", "admin", "developer", "viewer"],
  "credentials:write": ["owner", "admin", "developer"],
  "billing:write": ["owner", "admin", "billing"],
  "members:write": ["owner", "admin"],
  "organization:write": ["owner", "admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export function isAllowed(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = permissions[permission];
  return roles.includes(role);
}
