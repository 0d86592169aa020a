import { DateTime } from "luxon";
import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Locale, Moment, rejected, toMoment, Zone } from "./local-time.ts";

const textLengthMax = 120;
const formatLengthMax = 60;

export const parse = defineOperation({
  name: "parse",
  title: "Read a date",
  description:
    "Reads a date or time written as ISO 8601, e-mail or HTTP date, SQL, Unix seconds or milliseconds, or in a format that you give, in any language. Returns the exact moment and which form was recognised.",
  docs: "https://moment.github.io/luxon/#/parsing?id=table-of-tokens",
  effect: "read",
  price: free,
  input: z.strictObject({
    text: z
      .string()
      .trim()
      .min(1)
      .max(textLengthMax)
      .describe("The date as written. Example: Thu, 15 Jan 2026 12:00:00 GMT"),
    format: z
      .string()
      .min(1)
      .max(formatLengthMax)
      .optional()
      .describe("Luxon tokens, for other forms. Example: d. MMMM yyyy HH:mm"),
    locale: Locale.default("en").describe("The language of month and weekday names. Example: de"),
    zone: Zone.default("UTC").describe("The IANA zone of a text that names none. Example: Europe/Vienna"),
  }),
  output: Moment.extend({
    form: z.enum(["format", "iso", "rfc2822", "http", "sql", "unix_seconds", "unix_milliseconds"]),
  }),
  run: async ({ text, format, locale, zone }) => {
    if (format !== undefined) {
      const time = DateTime.fromFormat(text, format, { locale, zone });
      if (time.isValid) return { ...toMoment(time), form: "format" as const };
      throw rejected(`"${text}" does not read as ${format}: correct the format or the locale.`);
    }
    for (const [form, read] of readers) {
      const time = read(text, zone);
      if (time?.isValid) return { ...toMoment(time), form };
    }
    throw rejected(`"${text}" is in no form that is known: give its format, such as "d. MMMM yyyy".`);
  },
});

const secondsDigitsMax = 11;

// Digits alone are Unix time; four of them are a year.
const readers = [
  ["iso", (text, zone) => (/^-?\d{5,}$/.test(text) ? undefined : DateTime.fromISO(text, { zone }))],
  ["rfc2822", (text, zone) => DateTime.fromRFC2822(text, { zone })],
  ["http", (text, zone) => DateTime.fromHTTP(text, { zone })],
  ["sql", (text, zone) => DateTime.fromSQL(text, { zone })],
  ["unix_seconds", (text, zone) => fromUnix(text, zone, 0, 1_000)],
  ["unix_milliseconds", (text, zone) => fromUnix(text, zone, secondsDigitsMax, 1)],
] as const satisfies readonly (readonly [string, (text: string, zone: string) => DateTime | undefined])[];

function fromUnix(text: string, zone: string, digitsMin: number, unitMs: number): DateTime | undefined {
  const digits = /^-?(\d+)(\.\d+)?$/.exec(text)?.[1]?.length ?? 0;
  const isSeconds = digits <= secondsDigitsMax;
  if (digits === 0 || isSeconds !== (digitsMin === 0)) return undefined;
  return DateTime.fromMillis(Math.round(Number(text) * unitMs), { zone });
}
