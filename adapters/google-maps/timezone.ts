import { z } from "zod";
import { defineOperation, perCall, UpstreamFailure } from "../kit/index.ts";
import { docsUrl } from "./place.ts";

const Answer = z.object({
  timeZoneId: z.string().nullish(),
  timeZoneName: z.string().nullish(),
  rawOffset: z.number().nullish(),
  dstOffset: z.number().nullish(),
});

export const timezone = defineOperation({
  name: "timezone",
  title: "Time zone of a place",
  description:
    "Returns the time zone at coordinates and its distance from UTC at a given time, daylight saving included.",
  docs: `${docsUrl}/timezone/requests-timezone`,
  effect: "read",
  price: perCall(5),
  input: z.strictObject({
    latitude: z.number().min(-90).max(90).describe("Degrees north. Example: 48.86"),
    longitude: z.number().min(-180).max(180).describe("Degrees east. Example: 2.35"),
    at: z.iso
      .datetime({ offset: true })
      .optional()
      .describe("At which time; now when absent. Example: 2026-07-01T12:00:00Z"),
  }),
  output: z.object({
    timezone: z.string().describe("IANA name."),
    name: z.string().nullable(),
    utc_offset_s: z.number(),
    daylight_saving_s: z.number(),
  }),
  run: async ({ latitude, longitude, at }, api) => {
    const time = at ? Date.parse(at) : api.now().getTime();
    const zone = await api.get("/maps/api/timezone/json", {
      query: { location: `${latitude},${longitude}`, timestamp: Math.floor(time / 1000) },
      returns: Answer,
    });
    if (!zone.timeZoneId) throw new UpstreamFailure({ kind: "not_found", message: "There is no time zone here." });
    const { rawOffset, dstOffset } = zone;
    return {
      timezone: zone.timeZoneId,
      name: zone.timeZoneName ?? null,
      utc_offset_s: (rawOffset ?? 0) + (dstOffset ?? 0),
      daylight_saving_s: dstOffset ?? 0,
    };
  },
});
