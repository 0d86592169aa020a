import { z } from "zod";
import { microCredits } from "@/adapters/kit/price";
import { scopes as allScopes, type Scope } from "@/server/caller";
import { NetworkText } from "@/server/keys/ip-networks";
import { ToolPatterns } from "@/server/policy/known-patterns";

const nameLengthMax = 60;
const networksMax = 50;
const creditsMax = 1_000_000_000;
const ratePerMinuteMax = 100_000;
const inFlightMax = 1_000;
const overlapSecondsMax = 7 * 24 * 60 * 60;
const overlapSecondsDefault = 24 * 60 * 60;
const scopeNames = Object.keys(allScopes) as [Scope, ...Scope[]];

const Credits = z
  .number()
  .min(0)
  .max(creditsMax)
  .refine(isExact, "has more than six decimal places")
  .transform(microCredits);

function isExact(credits: number): boolean {
  try {
    microCredits(credits);
    return true;
  } catch {
    return false;
  }
}

const Budgets = z.strictObject({
  per_call: Credits.nullable().optional().describe("The most that one call may cost."),
  per_day: Credits.nullable().optional().describe("The most in a day (UTC)."),
  per_month: Credits.nullable().optional().describe("The most in a calendar month (UTC)."),
});

const fields = {
  name: z.string().trim().min(1).max(nameLengthMax).describe("What you recognise it by."),
  scopes: z
    .array(z.enum(scopeNames))
    .min(1)
    .transform((names) => [...new Set(names)])
    .describe("What it may do beside calling tools."),
  allow: ToolPatterns.describe(
    "The tools that it may use: `tavily`, `tavily/search`, `email.*`, `category:llm`. Empty: all.",
  ),
  deny: ToolPatterns.describe("The tools that it may not use, whatever `allow` says."),
  ip_allow: z.array(NetworkText).max(networksMax).describe("Addresses or ranges that it may be used from. Empty: all."),
  budgets: Budgets.nullable().describe("Credits that it may spend; null or a missing part: no limit but the balance."),
  rate_per_minute: z.int().min(1).max(ratePerMinuteMax).describe("Calls a minute."),
  in_flight_max: z.int().min(1).max(inFlightMax).describe("Calls at the same time."),
  expires_at: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .refine((time) => time.getTime() > Date.now(), "is in the past")
    .nullable()
    .describe("When it stops to work; null: never."),
};

const { name, ...limits } = fields;

/** What is left out has the default: everything the maker may do, within common limits. */
export const NewKey = z.strictObject({
  name,
  mode: z.enum(["live", "test"]).optional().describe("A test key answers with recorded samples and costs nothing."),
  ...z.strictObject(limits).partial().shape,
});
export type NewKey = z.output<typeof NewKey>;

export const KeyPatch = z
  .strictObject(fields)
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, "Say what to change.");
export type KeyPatch = z.output<typeof KeyPatch>;

export const KeyRotation = z.strictObject({
  overlap_seconds: z
    .int()
    .min(0)
    .max(overlapSecondsMax)
    .default(overlapSecondsDefault)
    .describe("How long the old key still works, up to seven days."),
});
export type KeyRotation = z.output<typeof KeyRotation>;

export type BudgetInput = z.output<typeof Budgets>;
