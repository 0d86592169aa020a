import { changeKeys, type KeyAuthor, requireReach } from "@/server/keys/key-changes";
import { type KeyView, keyView } from "@/server/keys/key-view";

/** Refused everywhere within a second. Doing it again changes nothing. */
export async function revokeKey(organizationId: string, id: string, by: KeyAuthor): Promise<KeyView> {
  return changeKeys(organizationId, id, async (tx) => {
    const { row, budgets } = await requireReach(tx, organizationId, id, by);
    if (row.revokedAt) return keyView(row, budgets);
    const where = { organizationId_id: { organizationId, id } };
    return keyView(await tx.apiKey.update({ where, data: { revokedAt: new Date() } }), budgets);
  });
}
