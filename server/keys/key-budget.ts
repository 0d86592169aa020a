import type { KeyBudget, Prisma } from "@/prisma/client/client";
import { AppError } from "@/server/errors";
import type { BudgetInput } from "@/server/keys/key-input";

/** In micro-credits; null is no limit. */
export type Budgets = Pick<KeyBudget, "perCallMax" | "perDayMax" | "perMonthMax">;
type Lineage = { organizationId: string; lineageId: string };

const unlimited: Budgets = { perCallMax: null, perDayMax: null, perMonthMax: null };

export async function readBudgets(
  tx: Prisma.TransactionClient,
  { organizationId, lineageId }: Lineage,
): Promise<Budgets> {
  const where = { organizationId_lineageId: { organizationId, lineageId } };
  return (await tx.keyBudget.findUnique({ where })) ?? unlimited;
}

/** Budgets after a change: null takes all of them away, a part that is left out stays. */
export function patchBudgets(budgets: Budgets, patch: BudgetInput | null | undefined): Budgets {
  if (patch === undefined) return budgets;
  if (patch === null) return unlimited;
  const { per_call = budgets.perCallMax, per_day = budgets.perDayMax, per_month = budgets.perMonthMax } = patch;
  return { perCallMax: per_call, perDayMax: per_day, perMonthMax: per_month };
}

export const newBudgets = (input: BudgetInput | null | undefined): Budgets => patchBudgets(unlimited, input);

/** Leaves what was used as it is. */
export async function writeBudgets(
  tx: Prisma.TransactionClient,
  { organizationId, lineageId }: Lineage,
  { perCallMax, perDayMax, perMonthMax }: Budgets,
): Promise<void> {
  const maxima = { perCallMax, perDayMax, perMonthMax };
  await tx.keyBudget.upsert({
    where: { organizationId_lineageId: { organizationId, lineageId } },
    create: { organizationId, lineageId, ...maxima },
    update: maxima,
  });
}

/**
 * Takes what a new key may spend out of what its maker still may: together they never spend more than the maker alone
 * could have.
 */
export async function carveBudgets(tx: Prisma.TransactionClient, maker: Lineage, taken: Budgets): Promise<void> {
  const perDay = taken.perDayMax ?? 0n;
  const perMonth = taken.perMonthMax ?? 0n;
  const carved = await tx.$executeRaw`
    UPDATE key_budget AS budget
    SET per_day_max = per_day_max - ${perDay}::bigint, per_month_max = per_month_max - ${perMonth}::bigint
    FROM (SELECT (now() AT TIME ZONE 'UTC')::date AS today) AS clock
    WHERE organization_id = ${maker.organizationId} AND lineage_id = ${maker.lineageId}
      AND (per_day_max IS NULL
        OR per_day_max - CASE WHEN day >= today THEN day_used ELSE 0 END >= ${perDay}::bigint)
      AND (per_month_max IS NULL
        OR per_month_max - CASE WHEN month >= date_trunc('month', today)::date THEN month_used ELSE 0 END
          >= ${perMonth}::bigint)`;
  if (carved === 1) return;
  throw new AppError("insufficient_scope", "This key has less than that left of its own budget.", {
    details: { field: "budgets" },
  });
}
