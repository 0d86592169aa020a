import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { CalendarId, Event, Instant, toEvent, VendorEvent } from "./event.ts";

const eventsMax = 100;

const Events = z.object({ items: z.array(VendorEvent).default([]), nextPageToken: z.string().optional() });

export const listEvents = defineOperation({
  name: "list_events",
  title: "List events",
  description:
    "Lists the events of a Google calendar in order of their start, each occurrence of a repeating event by itself. Give from and to for a day or a week; text finds words in titles, places and attendees.",
  docs: "https://developers.google.com/workspace/calendar/api/v3/reference/events/list",
  effect: "read",
  price: free,
  input: z.strictObject({
    calendar_id: CalendarId,
    from: Instant.optional().describe("Events that end after this time, such as `2026-01-15T09:00:00+01:00`."),
    to: Instant.optional().describe("Events that start before this time."),
    text: z.string().min(1).max(200).optional().describe("Words to find."),
    limit: z.int().min(1).max(eventsMax).default(20).describe("How many events."),
    cursor: z.string().min(1).max(2_000).optional().describe("`next_cursor` of the page before."),
  }),
  output: z.object({ events: z.array(Event), next_cursor: z.string().nullable() }),
  run: async ({ calendar_id, from, to, text, limit, cursor }, api) => {
    const { items, nextPageToken } = await api.get("/calendars/{calendar}/events", {
      params: { calendar: calendar_id },
      query: {
        timeMin: from,
        timeMax: to,
        q: text,
        maxResults: limit,
        pageToken: cursor,
        singleEvents: true,
        orderBy: "startTime",
      },
      returns: Events,
    });
    return { events: items.map(toEvent), next_cursor: nextPageToken ?? null };
  },
});
