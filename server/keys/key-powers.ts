import type { ApiKey } from "@/prisma/client/client";
import { AppError } from "@/server/errors";
import { isWithinNetwork, parseNetwork } from "@/server/keys/ip-networks";
import type { Budgets } from "@/server/keys/key-budget";
import type { KeyPatch } from "@/server/keys/key-input";
import { coversPattern } from "@/server/policy/known-patterns";

/** All that a key may do. */
export type KeyPowers = Pick<
  ApiKey,
  "mode" | "scopes" | "allow" | "deny" | "ipAllow" | "ratePerMinute" | "inFlightMax" | "expiresAt"
> & { budgets: Budgets };

/** What was asked for, and for what was left out what there was before. */
export const mergePowers = (input: Omit<KeyPatch, "name">, before: Omit<KeyPowers, "mode" | "budgets">) => ({
  scopes: input.scopes ?? before.scopes,
  allow: input.allow ?? before.allow,
  deny: input.deny ?? before.deny,
  ipAllow: input.ip_allow ?? before.ipAllow,
  ratePerMinute: input.rate_per_minute ?? before.ratePerMinute,
  inFlightMax: input.in_flight_max ?? before.inFlightMax,
  expiresAt: input.expires_at === undefined ? before.expiresAt : input.expires_at,
});

/** A key that manages keys can hand out, change or take away no more than it may do itself. */
export function requireWithin(outer: KeyPowers, inner: KeyPowers): void {
  for (const [field, isWithin] of Object.entries(comparisons)) {
    if (isWithin(outer, inner)) continue;
    throw new AppError(
      "insufficient_scope",
      `This key may not manage keys that may do more than itself: see ${field}.`,
      {
        details: { field },
      },
    );
  }
}

/** By the public name of what they compare. */
const comparisons: Record<string, (outer: KeyPowers, inner: KeyPowers) => boolean> = {
  mode: (outer, inner) => outer.mode === "live" || inner.mode === "test",
  scopes: (outer, inner) => inner.scopes.every((scope) => outer.scopes.includes(scope)),
  allow: (outer, inner) => isWithinAllow(outer.allow, inner.allow),
  deny: (outer, inner) => outer.deny.every((denied) => inner.deny.some((pattern) => coversPattern(pattern, denied))),
  ip_allow: (outer, inner) => isWithinIps(outer.ipAllow, inner.ipAllow),
  rate_per_minute: (outer, inner) => inner.ratePerMinute <= outer.ratePerMinute,
  in_flight_max: (outer, inner) => inner.inFlightMax <= outer.inFlightMax,
  expires_at: (outer, inner) => isAtMost(outer.expiresAt, inner.expiresAt),
  "budgets.per_call": (outer, inner) => isAtMost(outer.budgets.perCallMax, inner.budgets.perCallMax),
  "budgets.per_day": (outer, inner) => isAtMost(outer.budgets.perDayMax, inner.budgets.perDayMax),
  "budgets.per_month": (outer, inner) => isAtMost(outer.budgets.perMonthMax, inner.budgets.perMonthMax),
};

function isWithinAllow(outer: string[], inner: string[]): boolean {
  if (outer.length === 0) return true;
  return inner.length > 0 && inner.every((pattern) => outer.some((wider) => coversPattern(wider, pattern)));
}

function isWithinIps(outer: string[], inner: string[]): boolean {
  if (outer.length === 0) return true;
  const networks = outer.map(parseNetwork);
  return (
    inner.length > 0 &&
    inner.map(parseNetwork).every((network) => networks.some((wider) => isWithinNetwork(wider, network)))
  );
}

/** Null is no limit. */
const isAtMost = <Limit extends bigint | Date>(outer: Limit | null, inner: Limit | null): boolean =>
  outer === null || (inner !== null && inner <= outer);
