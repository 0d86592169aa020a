import { patchBudgets, writeBudgets } from "@/server/keys/key-budget";
import { changeKeys, type KeyAuthor, requireReach, requireWorking } from "@/server/keys/key-changes";
import type { KeyPatch } from "@/server/keys/key-input";
import { mergePowers, requireWithin } from "@/server/keys/key-powers";
import { type KeyView, keyView } from "@/server/keys/key-view";

export async function updateKey(organizationId: string, id: string, patch: KeyPatch, by: KeyAuthor): Promise<KeyView> {
  return changeKeys(organizationId, id, async (tx) => {
    const { row, author, budgets: before } = await requireReach(tx, organizationId, id, by);
    requireWorking(row);
    const changes = { name: patch.name ?? row.name, ...mergePowers(patch, row) };
    const budgets = patchBudgets(before, patch.budgets);
    if (author) {
      const { perDayMax, perMonthMax } = author.budgets;
      // Credits a day were taken out of another key's budget: a key can lower them, and only a person raise them.
      const ceiling = {
        perCallMax: author.budgets.perCallMax,
        perDayMax: perDayMax === null ? null : before.perDayMax,
        perMonthMax: perMonthMax === null ? null : before.perMonthMax,
      };
      requireWithin({ ...author, budgets: ceiling }, { ...row, ...changes, budgets });
    }
    if (patch.budgets !== undefined) await writeBudgets(tx, row, budgets);
    const where = { organizationId_id: { organizationId, id } };
    return keyView(await tx.apiKey.update({ where, data: changes }), budgets);
  });
}
