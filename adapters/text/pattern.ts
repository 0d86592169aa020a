import { z } from "zod";
import { patternLengthMax, textLengthMax } from "./limits.ts";

/** What finding and replacing have in common. */
export const search = {
  text: z.string().max(textLengthMax).describe("The text to search. Example: due 2026-01-15, paid 2026-02-01"),
  pattern: z
    .string()
    .min(1)
    .max(patternLengthMax)
    .describe("A regular expression in RE2 syntax, without slashes. Example: (?P<year>\\d{4})-(?P<month>\\d{2})"),
  flags: z
    .string()
    .regex(/^(?!.*(.).*\1)[ims]*$/)
    .default("")
    .describe("i: any case, m: ^ and $ at every line, s: a dot also matches line ends. Example: im"),
};
