import { catalog } from "@/adapters/catalog";
import type { Credential } from "@/prisma/client/client";
import { makeChange } from "@/server/changes/make-change";
import { db } from "@/server/db";
import { AppError } from "@/server/errors";
import { newId } from "@/server/new-id";
import { dataKeyToSeal } from "@/server/vault/data-keys";
import type { NewCredential } from "@/server/vault/new-credential";
import { revokeConnection } from "@/server/vault/revoke-connection";
import { sealCredential } from "@/server/vault/sealed-credential";

export { NewCredential } from "@/server/vault/new-credential";

/** All that anybody ever sees of a stored credential. */
export type CredentialView = {
  id: string;
  tool: string;
  label: string;
  last_four: string | null;
  created_at: string;
  last_used_at: string | null;
  /** True for a connection that its vendor has ended: calls are refused until a person connects it again. */
  needs_reauth: boolean;
  needs_reauth_since: string | null;
};

/** Stores the organization's credential for a tool in place of the one before. */
export async function putCredential(
  organizationId: string,
  { tool, label, fields }: NewCredential,
  by: { userId: string | null },
): Promise<CredentialView> {
  return makeChange({ topic: "credentials", organizationId, id: tool }, async (tx) => {
    const id = newId("cred");
    const dataKey = await dataKeyToSeal(tx, organizationId);
    const sealed = new Uint8Array(sealCredential(dataKey, { organizationId, tool, id }, fields));
    await tx.credential.deleteMany({ where: { organizationId, tool } });
    const row = await tx.credential.create({
      data: {
        organizationId,
        id,
        tool,
        label: label ?? titleOf(tool),
        dataKeyId: dataKey.id,
        sealed,
        lastFour: lastFourOf(tool, fields),
        createdByUserId: by.userId,
      },
    });
    return credentialView(row);
  });
}

/** By tool: at most one each. */
export async function listCredentials(organizationId: string): Promise<CredentialView[]> {
  const rows = await db().credential.findMany({ where: { organizationId }, orderBy: { tool: "asc" } });
  return rows.map(credentialView);
}

/** Calls stop to use it within a second; a vendor whose account was connected is told. */
export async function removeCredential(organizationId: string, id: string): Promise<void> {
  const where = { organizationId_id: { organizationId, id } };
  const row = await db().credential.findUnique({ where, select: { tool: true } });
  if (!row) throw new AppError("not_found", "There is no such credential in your organization.");
  const removed = await makeChange({ topic: "credentials", organizationId, id: row.tool }, async (tx) => {
    const last = await tx.credential.findUnique({ where });
    await tx.credential.deleteMany({ where: { organizationId, id } });
    return last;
  });
  if (removed) await revokeConnection(removed);
}

const credentialView = (row: Credential): CredentialView => ({
  id: row.id,
  tool: row.tool,
  label: row.label,
  last_four: row.lastFour,
  created_at: row.createdAt.toISOString(),
  last_used_at: row.lastUsedAt?.toISOString() ?? null,
  needs_reauth: row.needsReauthSince !== null,
  needs_reauth_since: row.needsReauthSince?.toISOString() ?? null,
});

const lastShown = 4;
/** Of a shorter secret, four characters would say too much. */
const secretLengthMin = 12;

function lastFourOf(tool: string, fields: NewCredential["fields"]): string | null {
  const { auth } = toolOf(tool) ?? {};
  // Nobody knows a connection by a token that changes every hour.
  if (!auth || auth.oauth) return null;
  const secret = auth.fields.find(({ isSecret }) => isSecret !== false);
  const value = secret && fields[secret.name];
  return value && value.length >= secretLengthMin ? value.slice(-lastShown) : null;
}

const titleOf = (slug: string): string => toolOf(slug)?.title ?? slug;
const toolOf = (slug: string) => catalog.find((tool) => tool.slug === slug);
