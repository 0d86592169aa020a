import type { DateTime } from "luxon";
import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Moment, readTime, rejected, Time, toMoment, Zone } from "./local-time.ts";
import { type DaysOff, dayNumber, daysOff, workCalendar } from "./working-days.ts";

const daysMax = 400_000;

export const difference = defineOperation({
  name: "difference",
  title: "Measure between two dates",
  description:
    "Measures from one time to another: in years, months, days and hours of the calendar, as totals in days, hours and seconds, and in working days. Use it for ages, deadlines and durations. Negative when the end is first.",
  docs: "https://moment.github.io/luxon/#/math",
  effect: "read",
  price: free,
  input: z.strictObject({
    start: Time.describe("ISO 8601; without an offset it is local time of zone. Example: 1990-02-28"),
    end: Time.describe("ISO 8601, like start. Example: 2026-01-15T12:00:00Z"),
    zone: Zone.default("UTC").describe("The IANA zone whose calendar counts. Example: Europe/Madrid"),
    ...daysOff,
  }),
  output: z.object({
    start: Moment,
    end: Moment,
    duration: z.string().describe("ISO 8601, in the largest units."),
    parts: z.object({
      years: z.int(),
      months: z.int(),
      days: z.int(),
      hours: z.int(),
      minutes: z.int(),
      seconds: z.number(),
    }),
    total_days: z.number().describe("Calendar days, with the fraction of the last."),
    total_hours: z.number(),
    total_seconds: z.number(),
    working_days: z
      .int()
      .nullable()
      .describe("Dates worked from the start's until before the end's; null over 400,000 days."),
  }),
  run: async ({ start: startText, end: endText, zone, weekend, holidays }) => {
    const [start, end] = [readTime(startText, zone).time, readTime(endText, zone).time];
    const exact = end.diff(start, ["years", "months", "days", "hours", "minutes", "seconds"]);
    if (!exact.isValid) throw rejected("The two times cannot be compared: use years between 1 and 9999.");
    const { years, months, days, hours, minutes, seconds } = exact;
    return {
      start: toMoment(start),
      end: toMoment(end),
      duration: exact.rescale().toISO() ?? "",
      parts: {
        years: withoutMinusZero(years),
        months: withoutMinusZero(months),
        days: withoutMinusZero(days),
        hours: withoutMinusZero(hours),
        minutes: withoutMinusZero(minutes),
        seconds: withoutMinusZero(seconds),
      },
      total_days: withoutMinusZero(end.diff(start, "days").days),
      total_hours: withoutMinusZero(end.diff(start, "hours").hours),
      total_seconds: withoutMinusZero(end.diff(start, "seconds").seconds),
      working_days: countWorkingDays(start, end, { weekend, holidays }),
    };
  },
});

// JSON has no -0.
const withoutMinusZero = (amount: number) => amount + 0;

function countWorkingDays(start: DateTime, end: DateTime, off: DaysOff): number | null {
  const isWorked = workCalendar(off);
  const first = Math.min(dayNumber(start), dayNumber(end));
  const last = Math.max(dayNumber(start), dayNumber(end));
  if (last - first > daysMax) return null;
  let count = 0;
  for (let day = first; day < last; day++) if (isWorked(day)) count++;
  return end < start ? 0 - count : count;
}
