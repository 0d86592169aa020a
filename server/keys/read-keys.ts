import { db } from "@/server/db";
import { newBudgets, readBudgets } from "@/server/keys/key-budget";
import { findKeyRow } from "@/server/keys/key-changes";
import { type KeyView, keyView } from "@/server/keys/key-view";

const pageLimitDefault = 20;
const pageLimitMax = 100;

/** Newest first. */
export async function listKeys(
  organizationId: string,
  { limit = pageLimitDefault, cursor }: { limit?: number | undefined; cursor?: string | undefined } = {},
): Promise<{ data: KeyView[]; next_cursor: string | null }> {
  const size = Math.min(limit, pageLimitMax);
  const rows = await db().apiKey.findMany({
    where: { organizationId, ...(cursor !== undefined && { id: { lt: cursor } }) },
    orderBy: { id: "desc" },
    take: size + 1,
  });
  const shown = rows.slice(0, size);
  const lineageIds = shown.map(({ lineageId }) => lineageId);
  const budgets = await db().keyBudget.findMany({ where: { organizationId, lineageId: { in: lineageIds } } });
  const budgetOf = new Map(budgets.map((budget) => [budget.lineageId, budget]));
  return {
    data: shown.map((row) => keyView(row, budgetOf.get(row.lineageId) ?? newBudgets(null))),
    next_cursor: rows.length > size ? (shown.at(-1)?.id ?? null) : null,
  };
}

export async function getKey(organizationId: string, id: string): Promise<KeyView> {
  const row = await findKeyRow(db(), organizationId, id);
  return keyView(row, await readBudgets(db(), row));
}
