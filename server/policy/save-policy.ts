import type { Prisma } from "@/prisma/client/client";
import { makeChange } from "@/server/changes/make-change";
import { db } from "@/server/db";
import { AppError } from "@/server/errors";
import { PolicyRules } from "@/server/policy/policy-rules";

export { PolicyRules };

export type PolicyVersion = { version: number; rules: PolicyRules; created_by: string | null; created_at: string };

const versionsShownMax = 50;

/** The new rules are in force everywhere within a second. Earlier versions are kept. */
export async function savePolicy(
  organizationId: string,
  rules: PolicyRules,
  by: { userId: string | null },
): Promise<PolicyVersion> {
  return makeChange({ topic: "policy", organizationId, id: organizationId }, async (tx) => {
    const lineages = await nameLineages(tx, organizationId, rules);
    const last = await tx.policy.aggregate({ where: { organizationId }, _max: { version: true } });
    const version = (last._max.version ?? 0) + 1;
    const row = await tx.policy.create({
      data: { organizationId, version, rules: lineages, createdByUserId: by.userId },
    });
    return { version, rules: lineages, created_by: row.createdByUserId, created_at: row.createdAt.toISOString() };
  });
}

/** Newest first; the first is in force. */
export async function listPolicyVersions(organizationId: string): Promise<PolicyVersion[]> {
  const rows = await db().policy.findMany({
    where: { organizationId },
    orderBy: { version: "desc" },
    take: versionsShownMax,
  });
  return rows.map((row) => ({
    version: row.version,
    // Written by savePolicy alone.
    rules: row.rules as PolicyRules,
    created_by: row.createdByUserId,
    created_at: row.createdAt.toISOString(),
  }));
}

/** Rules name keys by lineage, so that rotating a key, or letting it make another, does not shake a rule off. */
async function nameLineages(
  tx: Prisma.TransactionClient,
  organizationId: string,
  { rules, ...rest }: PolicyRules,
): Promise<PolicyRules> {
  const named = rules.flatMap(({ match }) => match.keys ?? []);
  const keys = await tx.apiKey.findMany({
    where: { organizationId, OR: [{ id: { in: named } }, { lineageId: { in: named } }] },
    select: { id: true, lineageId: true },
  });
  const lineages = new Map(
    keys.flatMap(({ id, lineageId }) => [
      [id, lineageId],
      [lineageId, lineageId],
    ]),
  );
  const lineageOf = (id: string): string => {
    const lineageId = lineages.get(id);
    if (lineageId) return lineageId;
    throw new AppError("invalid_request", `There is no key "${id}" in your organization.`, { details: { key: id } });
  };
  return {
    ...rest,
    rules: rules.map((rule) =>
      rule.match.keys
        ? { ...rule, match: { ...rule.match, keys: [...new Set(rule.match.keys.map(lineageOf))] } }
        : rule,
    ),
  };
}
