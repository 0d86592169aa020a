import type { ApiKey, Prisma } from "@/prisma/client/client";
import type { Caller } from "@/server/caller";
import { makeChange } from "@/server/changes/make-change";
import { AppError } from "@/server/errors";
import { type Budgets, readBudgets } from "@/server/keys/key-budget";
import { requireWithin } from "@/server/keys/key-powers";

/** Who manages keys: a member, whose role was checked, or the key that `parent` came with. */
export type KeyAuthor = { userId: string | null; parent?: Caller | undefined };

type Tx = Prisma.TransactionClient;
type KeyWithBudgets = ApiKey & { budgets: Budgets };

export const changeKeys = <Result>(
  organizationId: string,
  id: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> => makeChange({ topic: "keys", organizationId, id }, work);

export async function findKeyRow(tx: Tx, organizationId: string, id: string): Promise<ApiKey> {
  const row = await tx.apiKey.findUnique({ where: { organizationId_id: { organizationId, id } } });
  if (!row) throw new AppError("not_found", "There is no such key in your organization.");
  return row;
}

/** The managing key as it is now; undefined for a member. */
export async function readAuthor(
  tx: Tx,
  organizationId: string,
  { parent }: KeyAuthor,
): Promise<KeyWithBudgets | undefined> {
  if (!parent?.keyId) return undefined;
  const row = await findKeyRow(tx, organizationId, parent.keyId);
  if (row.revokedAt) throw new AppError("revoked_key", "This API key was revoked. Use another one.");
  if (!row.scopes.includes("keys:write")) {
    throw new AppError("insufficient_scope", "This key lacks the scope keys:write.", {
      details: { required_scope: "keys:write" },
    });
  }
  return { ...row, budgets: await readBudgets(tx, row) };
}

/** The key to change, and who changes it: a key reaches only keys that may do no more than itself. */
export async function requireReach(tx: Tx, organizationId: string, id: string, by: KeyAuthor) {
  const row = await findKeyRow(tx, organizationId, id);
  const budgets = await readBudgets(tx, row);
  const author = await readAuthor(tx, organizationId, by);
  if (author && author.id !== id) {
    // What the author made, it paid for out of its own budget: that one may be the smaller by now.
    const isDescendant = row.lineageId.startsWith(`${author.lineageId}.`);
    requireWithin(author, { ...row, budgets: isDescendant ? author.budgets : budgets });
  }
  return { row, budgets, author };
}

export function requireWorking(row: ApiKey): void {
  if (row.revokedAt) throw new AppError("invalid_request", "This key was revoked and cannot be changed any more.");
  if (row.rotatedToId) {
    throw new AppError("invalid_request", `This key was replaced by ${row.rotatedToId}. Change that one.`, {
      details: { rotated_to: row.rotatedToId },
    });
  }
}
