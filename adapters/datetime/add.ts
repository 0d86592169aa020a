import { type DateTime, Duration } from "luxon";
import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Moment, readTime, rejected, Time, toMoment, Zone } from "./local-time.ts";
import { type DaysOff, dayNumber, daysOff, workCalendar, workingDaysMax } from "./working-days.ts";

const durationLengthMax = 60;
const daysMax = 3_660_000;

export const add = defineOperation({
  name: "add",
  title: "Add to a date",
  description:
    "Adds an ISO 8601 duration or working days to a time, or takes them away. Days and months follow the calendar and keep the local clock over daylight saving; hours are exact. Use it for deadlines and schedules.",
  docs: "https://moment.github.io/luxon/#/math",
  effect: "read",
  price: free,
  input: z
    .strictObject({
      time: Time.describe("ISO 8601; without an offset it is local time of zone. Example: 2026-01-31T09:00"),
      zone: Zone.default("UTC").describe("The IANA zone whose calendar counts. Example: Europe/Madrid"),
      duration: z
        .string()
        .max(durationLengthMax)
        .optional()
        .describe("ISO 8601 duration, with a minus to go back. Example: P1M2DT3H or -P1Y"),
      working_days: z
        .int()
        .min(-workingDaysMax)
        .max(workingDaysMax)
        .optional()
        .describe("Working days to go on, negative to go back; added after the duration. Example: 10"),
      ...daysOff,
    })
    .refine(({ duration, working_days }) => duration !== undefined || working_days !== undefined, {
      message: "Give duration, working_days or both.",
      path: ["duration"],
    }),
  output: z.object({ start: Moment, end: Moment }),
  run: async ({ time, zone, duration, working_days, weekend, holidays }) => {
    const start = readTime(time, zone).time;
    const moved = duration === undefined ? start : start.plus(readDuration(duration));
    if (!moved.isValid) throw rejected("The result is outside of the calendar: use a shorter duration.");
    const end = working_days === undefined ? moved : addWorkingDays(moved, working_days, { weekend, holidays });
    return { start: toMoment(start), end: toMoment(end) };
  },
});

function readDuration(text: string): Duration {
  const sign = text.startsWith("-") ? -1 : 1;
  const duration = Duration.fromISO(text.replace(/^[-+]/, ""));
  if (!duration.isValid) throw rejected(`"${text}" is not an ISO 8601 duration: write it like P1DT12H.`);
  if (Math.abs(duration.as("days")) > daysMax) throw rejected("The duration is too long: stay within 10,000 years.");
  return duration.mapUnits((amount) => amount * sign);
}

function addWorkingDays(start: DateTime, count: number, off: DaysOff): DateTime {
  const isWorked = workCalendar(off);
  const step = Math.sign(count);
  const first = dayNumber(start);
  let day = first;
  for (let left = Math.abs(count); left > 0; ) {
    day += step;
    if (isWorked(day)) left--;
  }
  return start.plus({ days: day - first });
}
