import { changeKeys, type KeyAuthor, requireReach, requireWorking } from "@/server/keys/key-changes";
import { newKey } from "@/server/keys/key-format";
import type { KeyRotation } from "@/server/keys/key-input";
import { type KeyWithText, keyView } from "@/server/keys/key-view";
import { newId } from "@/server/new-id";

const secondMs = 1_000;

/** A new key with the same rights and the same budget. The old one works until the overlap ends. */
export async function rotateKey(
  organizationId: string,
  id: string,
  { overlap_seconds }: KeyRotation,
  by: KeyAuthor,
): Promise<KeyWithText> {
  return changeKeys(organizationId, id, async (tx) => {
    const { row, budgets } = await requireReach(tx, organizationId, id, by);
    requireWorking(row);
    const made = newKey(row.mode === "test" ? "test" : "live");
    const next = await tx.apiKey.create({
      data: {
        ...row,
        id: newId("key"),
        digest: new Uint8Array(made.digest),
        hint: made.hint,
        createdByUserId: by.userId ?? row.createdByUserId,
        createdAt: new Date(),
        lastUsedAt: null,
      },
    });
    const overlapEnd = new Date(Date.now() + overlap_seconds * secondMs);
    const expiresAt = row.expiresAt && row.expiresAt < overlapEnd ? row.expiresAt : overlapEnd;
    await tx.apiKey.update({
      where: { organizationId_id: { organizationId, id } },
      data: { rotatedToId: next.id, expiresAt },
    });
    return { ...keyView(next, budgets), key: made.plain };
  });
}
