import type { DateTime } from "luxon";
import { z } from "zod";

const holidaysMax = 400;

export const workingDaysMax = 5_000;

export const weekdays = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 } as const;
const weekdayNames = Object.keys(weekdays) as (keyof typeof weekdays)[];

/** Which days are not worked, as inputs say it. */
export const daysOff = {
  weekend: z
    .array(z.enum(weekdayNames))
    .max(6)
    .default(["sat", "sun"])
    .describe('The weekdays that are not worked. Example: ["fri", "sat"]'),
  holidays: z
    .array(z.iso.date())
    .max(holidaysMax)
    .default([])
    .describe('More dates that are not worked. Example: ["2026-12-25", "2026-12-26"]'),
};

export type DaysOff = { weekend: readonly (keyof typeof weekdays)[]; holidays: readonly string[] };

const dayMs = 86_400_000;

/** A calendar date as the number of days since 1970-01-01: dates are counted without a clock. */
export const dayNumber = ({ year, month, day }: DateTime): number => Date.UTC(year, month - 1, day) / dayMs;

/** Says of a day whether it is worked. */
export function workCalendar({ weekend, holidays }: DaysOff): (day: number) => boolean {
  const weekdaysOff = new Set<number>(weekend.map((name) => weekdays[name]));
  const datesOff = new Set(holidays.map((date) => Date.parse(date) / dayMs));
  return (day) => !weekdaysOff.has(weekday(day)) && !datesOff.has(day);
}

// Day 0 was a Thursday.
const weekday = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;
