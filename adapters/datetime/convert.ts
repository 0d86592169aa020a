import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Moment, readTime, Time, toMoment, Zone } from "./local-time.ts";

const zonesMax = 25;

export const convert = defineOperation({
  name: "convert",
  title: "Convert between time zones",
  description:
    "Shows one time in other time zones, daylight saving included, and says when the clock skips or repeats that time. Use it to plan across places or to read a time someone wrote.",
  docs: "https://moment.github.io/luxon/#/zones",
  effect: "read",
  price: free,
  input: z.strictObject({
    time: Time.describe("ISO 8601; without an offset it is the local time of from_zone. Example: 2026-03-29T09:00"),
    from_zone: Zone.default("UTC").describe("The zone of a time without an offset. Example: America/New_York"),
    to_zones: z
      .array(Zone)
      .min(1)
      .max(zonesMax)
      .describe('The zones to show it in. Example: ["Europe/Paris", "Asia/Kolkata"]'),
    if_repeated: z
      .enum(["earlier", "later"])
      .default("earlier")
      .describe("Which one is meant when the clock shows the time twice, in autumn. Example: later"),
  }),
  output: z.object({
    from: Moment,
    clock: z
      .enum(["exact", "repeated", "skipped"])
      .describe("repeated: the clock shows it twice; skipped: never, so that it was moved forward over the gap."),
    times: z.array(Moment),
  }),
  run: async ({ time: text, from_zone, to_zones, if_repeated }) => {
    const { time, clock } = readTime(text, from_zone, if_repeated);
    return { from: toMoment(time), clock, times: to_zones.map((zone) => toMoment(time.setZone(zone))) };
  },
});
