import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Instant } from "./event.ts";

// https://developers.google.com/workspace/calendar/api/v3/reference/freebusy/query: at most 50 calendars a request.
const calendarsMax = 50;

const Calendar = z.object({
  busy: z.array(z.object({ start: z.string(), end: z.string() })).default([]),
  errors: z.array(z.object({ reason: z.string().optional() })).default([]),
});
const FreeBusy = z.object({ calendars: z.record(z.string(), Calendar) });

export const freeBusy = defineOperation({
  name: "free_busy",
  title: "See who is busy when",
  description:
    "Tells when Google calendars are busy between two times, without saying what with. Use it to find a time for a meeting; a calendar that cannot be seen comes with a problem instead of times.",
  docs: "https://developers.google.com/workspace/calendar/api/v3/reference/freebusy/query",
  effect: "read",
  price: free,
  input: z.strictObject({
    from: Instant.describe("Start of the time looked at, such as `2026-01-15T00:00:00Z`."),
    to: Instant.describe("End of it."),
    calendar_ids: z
      .array(z.string().min(1).max(254))
      .min(1)
      .max(calendarsMax)
      .default(["primary"])
      .describe("`primary`, or the e-mail addresses of people and rooms."),
  }),
  output: z.object({
    calendars: z.array(
      z.object({
        calendar_id: z.string(),
        busy: z.array(z.object({ start: z.string(), end: z.string() })),
        problem: z.string().nullable().describe("Why nothing is known of this calendar, such as `notFound`."),
      }),
    ),
  }),
  run: async ({ from, to, calendar_ids }, api) => {
    const { calendars } = await api.post("/freeBusy", {
      json: { timeMin: from, timeMax: to, items: calendar_ids.map((id) => ({ id })) },
      returns: FreeBusy,
    });
    return {
      calendars: Object.entries(calendars).map(([calendar_id, { busy, errors }]) => ({
        calendar_id,
        busy,
        problem: errors[0] ? (errors[0].reason ?? "unknown") : null,
      })),
    };
  },
});
