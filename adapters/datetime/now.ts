import { DateTime } from "luxon";
import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Moment, toMoment, Zone } from "./local-time.ts";

export const now = defineOperation({
  name: "now",
  title: "Tell the time",
  description:
    "Tells the current date and time in a time zone, with weekday, ISO week, day of the year and daylight saving. Use it whenever today, tomorrow or an age depends on the real date.",
  docs: "https://www.iana.org/time-zones",
  effect: "read",
  price: free,
  input: z.strictObject({ zone: Zone.default("UTC").describe("An IANA time zone. Example: Asia/Tokyo") }),
  output: Moment.extend({
    date: z.iso.date(),
    time: z.string().describe("Hours, minutes and seconds of the local clock."),
    iso_week: z.string().describe("Such as 2026-W03."),
    day_of_year: z.int(),
  }),
  run: async ({ zone }, api) => {
    const time = DateTime.fromJSDate(api.now(), { zone });
    return {
      ...toMoment(time),
      date: time.toFormat("yyyy-MM-dd"),
      time: time.toFormat("HH:mm:ss"),
      iso_week: time.toFormat("kkkk-'W'WW"),
      day_of_year: time.ordinal,
    };
  },
});
