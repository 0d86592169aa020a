import { RE2JS } from "re2js";
import { z } from "zod";
import { ToolPatterns } from "@/server/policy/known-patterns";

const rulesMax = 100;
const conditionsMax = 8;
const keysMax = 50;
const listMax = 100;
const idLengthMax = 60;
const keyLengthMax = 200;
const descriptionLengthMax = 200;
const pointerLengthMax = 200;
const textLengthMax = 500;
const patternLengthMax = 200;
/** States of one compiled pattern: with the length of a text they are what a match costs. */
export const patternSizeMax = 64;
const rulesBytesMax = 64 * 1024;

/** RFC 6901: a path into the input, such as `/to/0`. */
const Pointer = z
  .string()
  .max(pointerLengthMax)
  .regex(/^(?:\/(?:[^~/]|~[01])*)*$/, "is not a JSON pointer such as /amount");

const Text = z.string().max(textLengthMax);
const Scalar = z.union([Text, z.number(), z.boolean(), z.null()]);
const Size = z.int().min(0);

const Pattern = z
  .string()
  .max(patternLengthMax)
  .superRefine((pattern, context) => {
    const problem = problemOf(pattern);
    if (problem) context.addIssue({ code: "custom", message: problem });
  });

const condition = <Op extends string, Value extends z.ZodType>(op: Op, value: Value) =>
  z.strictObject({ pointer: Pointer, op: z.literal(op), value });

export const Condition = z.discriminatedUnion("op", [
  condition("eq", Scalar.describe("The field is this.")),
  condition("in", z.array(Scalar).min(1).max(listMax).describe("The field is one of these.")),
  condition("prefix", Text.min(1).describe("The text begins with this.")),
  condition("matches", Pattern.describe("RE2: found anywhere in the text, unless it has `^` and `$`.")),
  condition("max_length", Size.describe("The text has at most so many characters, the list so many items.")),
  condition("min", z.number().describe("The number is at least this.")),
  condition("max", z.number().describe("The number is at most this.")),
]);
export type Condition = z.output<typeof Condition>;

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "is not a time of day such as 06:00");

const During = z
  .strictObject({
    time_zone: z.string().max(idLengthMax).refine(isTimeZone, "is no IANA time zone such as Europe/Berlin"),
    days: z.array(z.enum(weekdays)).min(1).max(weekdays.length),
    from: TimeOfDay,
    to: TimeOfDay.describe("Exclusive. Before `from`: on the day after."),
  })
  .refine(({ from, to }) => from !== to, "begins and ends at the same time");
export type During = z.output<typeof During>;

const ruleOf = (tools: z.ZodType<string[], string[]>) =>
  z.strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9_-]*$/)
      .max(idLengthMax)
      .describe("Shown to whoever is refused by it."),
    description: z.string().max(descriptionLengthMax).optional(),
    effect: z.enum(["deny", "require_approval", "allow"]),
    match: z
      .strictObject({
        tools: tools.refine((patterns) => patterns.length > 0, "names no tool").optional(),
        effects: z
          .array(z.enum(["read", "write", "destroy"]))
          .min(1)
          .optional(),
        keys: z
          .array(z.string().max(keyLengthMax))
          .min(1)
          .max(keysMax)
          .optional()
          .describe("Keys, with all that replace them or were made by them."),
        modes: z
          .array(z.enum(["live", "test"]))
          .min(1)
          .optional(),
      })
      .describe("All that are given must match. Empty: every call."),
    where: z.array(Condition).min(1).max(conditionsMax).optional().describe("All must hold for the input."),
    during: During.optional(),
  });
export type Rule = z.output<ReturnType<typeof ruleOf>>;

const rulesOf = (tools: z.ZodType<string[], string[]>) =>
  z.strictObject({
    version: z.literal(1),
    rules: z.array(ruleOf(tools)).max(rulesMax),
    default: z.enum(["allow", "deny"]),
  });

/** What an organization's calls may do: deny wins over require_approval, that over allow, and that over the default. */
export const PolicyRules = rulesOf(ToolPatterns)
  .refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length, "Two rules have the same id.")
  .refine((rules) => JSON.stringify(rules).length <= rulesBytesMax, "The rules are larger than 64 KiB.");
export type PolicyRules = z.output<typeof PolicyRules>;

/** As it was saved: a tool that has left the catalogue since then does no harm. */
export const SavedPolicyRules = rulesOf(z.array(z.string()));

function problemOf(pattern: string): string | undefined {
  try {
    if (RE2JS.compile(pattern).programSize() > patternSizeMax) return "is too complex: use fewer repetitions";
    return undefined;
  } catch {
    return "is no pattern that RE2 understands (no look-around, no back-references)";
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
