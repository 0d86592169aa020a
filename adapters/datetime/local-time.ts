import { DateTime, FixedOffsetZone, IANAZone } from "luxon";
import { z } from "zod";
import { UpstreamFailure } from "../kit/index.ts";

const textLengthMax = 100;

export const Zone = z
  .string()
  .min(1)
  .max(textLengthMax)
  .refine((name) => IANAZone.isValidZone(name), { message: "Use an IANA time zone, such as Europe/Berlin or UTC." });

export const Time = z.string().min(4).max(textLengthMax);

export const Locale = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
  .describe("A BCP 47 language tag. Example: de-CH");

/** What an output says of one moment in one zone. */
export const Moment = z.object({
  iso: z.string().describe("RFC 3339 with the zone's offset."),
  zone: z.string(),
  offset: z.string().describe("From UTC, such as +02:00."),
  weekday: z.string(),
  is_daylight_saving: z.boolean(),
  unix: z.int().describe("Seconds since 1970-01-01T00:00:00Z."),
});

export const toMoment = (time: DateTime): z.infer<typeof Moment> => ({
  iso: toIso(time),
  zone: time.zoneName ?? "UTC",
  offset: time.toFormat("ZZ"),
  weekday: time.setLocale("en").toFormat("cccc"),
  is_daylight_saving: time.isInDST,
  unix: Math.floor(time.toSeconds()),
});

export const toIso = (time: DateTime): string => time.toISO({ suppressMilliseconds: true }) ?? "";

/** How a wall clock's time maps to moments: once, twice (the hour is repeated) or never (the hour is skipped). */
export type Clock = "exact" | "repeated" | "skipped";

/**
 * A time as written: with an offset it is that moment, without one it is what the zone's clock shows.
 * In a repeated hour `which` decides; a skipped time moves forward by the length of the gap, as RFC 5545 wants.
 */
export function readTime(text: string, zone: string, which: "earlier" | "later" = "earlier") {
  const wall = DateTime.fromISO(text, { zone: unlikelyZone, setZone: true });
  if (!wall.isValid) throw rejected(`"${text}" is not an ISO 8601 time: write it like 2026-03-29T02:30:00+01:00.`);
  if (!wall.zone.equals(unlikelyZone)) return { time: wall.setZone(zone), clock: "exact" as Clock };
  const local = wall.setZone(zone, { keepLocalTime: true });
  if (local.hour !== wall.hour || local.minute !== wall.minute) return { time: local, clock: "skipped" as Clock };
  const [first, second] = local.getPossibleOffsets().sort((one, other) => one.toMillis() - other.toMillis());
  if (!first || !second) return { time: local, clock: "exact" as Clock };
  return { time: which === "later" ? second : first, clock: "repeated" as Clock };
}

// No place has this offset: a time that still has it was written without one.
const unlikelyZone = FixedOffsetZone.instance(13 * 60 + 37);

export const rejected = (message: string) => new UpstreamFailure({ kind: "rejected", message });
