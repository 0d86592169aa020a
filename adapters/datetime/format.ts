import { DateTime } from "luxon";
import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Locale, readTime, rejected, Time, toIso, Zone } from "./local-time.ts";

const formatLengthMax = 60;

const presets = {
  date_short: DateTime.DATE_SHORT,
  date_full: DateTime.DATE_FULL,
  date_huge: DateTime.DATE_HUGE,
  time_simple: DateTime.TIME_SIMPLE,
  datetime_short: DateTime.DATETIME_SHORT,
  datetime_full: DateTime.DATETIME_FULL,
} as const;
const presetNames = Object.keys(presets) as (keyof typeof presets)[];

export const format = defineOperation({
  name: "format",
  title: "Write a date for people",
  description:
    "Writes a time the way people of a language do (15 janvier 2026 à 13:00), or in the tokens you give (dd.MM.yyyy), in any time zone. Use it for letters, reports and file names.",
  docs: "https://moment.github.io/luxon/#/formatting",
  effect: "read",
  price: free,
  input: z
    .strictObject({
      time: Time.describe("ISO 8601; without an offset it is local time of zone. Example: 2026-01-15T12:00:00Z"),
      zone: Zone.default("UTC").describe("The IANA zone to show it in. Example: Europe/Paris"),
      locale: Locale.default("en").describe("The language to write it in. Example: fr"),
      preset: z.enum(presetNames).optional().describe("A length that the language knows. Example: date_full"),
      format: z
        .string()
        .min(1)
        .max(formatLengthMax)
        .optional()
        .describe("Luxon tokens; quoted text stays. Example: cccc d. MMMM yyyy, HH:mm 'Uhr'"),
    })
    .refine(({ preset, format }) => (preset === undefined) !== (format === undefined), {
      message: "Give either preset or format.",
      path: ["format"],
    }),
  output: z.object({ text: z.string(), iso: z.string() }),
  run: async ({ time: text, zone, locale, preset, format }) => {
    const time = readTime(text, zone).time.setLocale(locale);
    const written = preset ? time.toLocaleString(presets[preset]) : time.toFormat(format ?? "");
    if (written === "") throw rejected("The format has no tokens: write it like yyyy-MM-dd HH:mm.");
    return { text: written, iso: toIso(time) };
  },
});
