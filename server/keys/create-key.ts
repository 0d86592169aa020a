import type { Prisma } from "@/prisma/client/client";
import type { Scope } from "@/server/caller";
import { AppError } from "@/server/errors";
import { carveBudgets, newBudgets, writeBudgets } from "@/server/keys/key-budget";
import { changeKeys, type KeyAuthor, readAuthor } from "@/server/keys/key-changes";
import { newKey } from "@/server/keys/key-format";
import type { NewKey } from "@/server/keys/key-input";
import { type KeyPowers, mergePowers, requireWithin } from "@/server/keys/key-powers";
import { type KeyWithText, keyView } from "@/server/keys/key-view";
import { newId } from "@/server/new-id";

const keysMax = 1_000;
/** How long a line of keys that made one another may be. */
const generationsMax = 5;

/** What a key makes starts with what it has itself, and never does more. */
export async function createKey(organizationId: string, input: NewKey, by: KeyAuthor): Promise<KeyWithText> {
  const id = newId("key");
  return changeKeys(organizationId, id, async (tx) => {
    const maker = await readAuthor(tx, organizationId, by);
    const powers = {
      mode: input.mode ?? maker?.mode ?? "live",
      ...mergePowers(input, maker ? startOf(maker) : defaults),
    };
    const budgets = newBudgets(input.budgets);
    if (maker) requireWithin(maker, { ...powers, budgets });
    await requireRoom(tx, organizationId);
    const lineageId = maker ? `${maker.lineageId}.${id}` : id;
    requireGeneration(lineageId);
    if (maker && (maker.budgets.perDayMax !== null || maker.budgets.perMonthMax !== null)) {
      await carveBudgets(tx, maker, budgets);
    }
    if (input.budgets) await writeBudgets(tx, { organizationId, lineageId }, budgets);
    const made = newKey(powers.mode === "test" ? "test" : "live");
    const digest = new Uint8Array(made.digest);
    const createdByUserId = by.userId ?? maker?.createdByUserId ?? null;
    const row = await tx.apiKey.create({
      data: { ...powers, organizationId, id, lineageId, name: input.name, digest, hint: made.hint, createdByUserId },
    });
    return { ...keyView(row, budgets), key: made.plain };
  });
}

const defaults = {
  scopes: ["tools:read", "tools:execute", "usage:read"] satisfies Scope[] as string[],
  allow: [],
  deny: [],
  ipAllow: [],
  ratePerMinute: 600,
  inFlightMax: 50,
  expiresAt: null,
};

const startOf = (maker: KeyPowers) => ({
  ...maker,
  scopes: defaults.scopes.filter((scope) => maker.scopes.includes(scope)),
});

async function requireRoom(tx: Prisma.TransactionClient, organizationId: string): Promise<void> {
  if ((await tx.apiKey.count({ where: { organizationId, revokedAt: null } })) < keysMax) return;
  throw new AppError(
    "invalid_request",
    `An organization has at most ${keysMax} keys. Revoke those that you do not use.`,
  );
}

function requireGeneration(lineageId: string): void {
  if (lineageId.split(".").length <= generationsMax) return;
  throw new AppError("insufficient_scope", `Keys that make keys may do so ${generationsMax - 1} times in a row.`);
}
