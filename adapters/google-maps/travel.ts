import { z } from "zod";

export const Amount = z.object({ value: z.number() }).nullish();

export const travelMode = z
  .enum(["driving", "walking", "bicycling", "transit"])
  .default("driving")
  .describe("How to travel; transit is by bus and train.");

export const departure = z.iso
  .datetime({ offset: true })
  .optional()
  .describe("When to leave, now or later; with it, driving times know the traffic. Example: 2026-03-02T08:00:00+01:00");

export const toSeconds = (time: string | undefined) => time && Math.floor(Date.parse(time) / 1000);
