import { toCredits } from "@/adapters/kit/price";
import type { ApiKey } from "@/prisma/client/client";
import type { Budgets } from "@/server/keys/key-budget";

/** A key as its organization sees it. */
export type KeyView = {
  id: string;
  name: string;
  mode: string;
  hint: string;
  scopes: string[];
  allow: string[];
  deny: string[];
  ip_allow: string[];
  budgets: { per_call: number | null; per_day: number | null; per_month: number | null } | null;
  rate_per_minute: number;
  in_flight_max: number;
  expires_at: string | null;
  revoked_at: string | null;
  rotated_to: string | null;
  created_at: string;
  last_used_at: string | null;
};

/** With its text, which is in the answers to create and rotate alone. */
export type KeyWithText = KeyView & { key: string };

export const keyView = (key: ApiKey, budgets: Budgets): KeyView => ({
  id: key.id,
  name: key.name,
  mode: key.mode,
  hint: key.hint,
  scopes: key.scopes,
  allow: key.allow,
  deny: key.deny,
  ip_allow: key.ipAllow,
  budgets: budgetsView(budgets),
  rate_per_minute: key.ratePerMinute,
  in_flight_max: key.inFlightMax,
  expires_at: key.expiresAt?.toISOString() ?? null,
  revoked_at: key.revokedAt?.toISOString() ?? null,
  rotated_to: key.rotatedToId,
  created_at: key.createdAt.toISOString(),
  last_used_at: key.lastUsedAt?.toISOString() ?? null,
});

function budgetsView({ perCallMax, perDayMax, perMonthMax }: Budgets): KeyView["budgets"] {
  if (perCallMax === null && perDayMax === null && perMonthMax === null) return null;
  return { per_call: credits(perCallMax), per_day: credits(perDayMax), per_month: credits(perMonthMax) };
}

const credits = (amount: bigint | null): number | null => (amount === null ? null : toCredits(amount));
