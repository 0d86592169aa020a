import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { CalendarId } from "./event.ts";

export const deleteEvent = defineOperation({
  name: "delete_event",
  title: "Delete an event",
  description:
    "Deletes an event from a Google calendar for good; of a repeating one, the occurrence that list_events named. Attendees are told only if notify is true.",
  docs: "https://developers.google.com/workspace/calendar/api/v3/reference/events/delete",
  effect: "destroy",
  price: free,
  input: z.strictObject({
    calendar_id: CalendarId,
    event_id: z.string().min(1).max(1_024).describe("The event's id, from list_events or create_event."),
    notify: z.boolean().default(false).describe("Tell the attendees by mail."),
  }),
  output: z.object({ event_id: z.string(), deleted: z.literal(true) }),
  run: async ({ calendar_id, event_id, notify }, api) => {
    await api.delete("/calendars/{calendar}/events/{event}", {
      params: { calendar: calendar_id, event: event_id },
      query: { sendUpdates: notify ? "all" : "none" },
      returns: returns.nothing,
    });
    return { event_id, deleted: true as const };
  },
});
