import type { Prisma } from "@/prisma/client/client";
import { announceChange, type Change, changeFeed } from "@/server/changes/change-feed";
import { db } from "@/server/db";

/**
 * Changes what processes keep in memory, in one transaction. This process knows when it returns, the others within a
 * second. Announcing comes first: its row lock lets one change happen after the other, so that what a transaction has
 * checked stays true until it is committed.
 */
export async function makeChange<Result>(
  change: Change,
  work: (tx: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  const result = await db().$transaction(async (tx) => {
    await announceChange(tx, change);
    return work(tx);
  });
  changeFeed().tell(change);
  return result;
}
