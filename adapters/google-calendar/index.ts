import { defineTool, googleAccount, googleFailure } from "../kit/index.ts";
import { createEvent } from "./create-event.ts";
import { deleteEvent } from "./delete-event.ts";
import { freeBusy } from "./free-busy.ts";
import { listEvents } from "./list-events.ts";

export const googleCalendar = defineTool({
  slug: "google-calendar",
  title: "Google Calendar",
  description: "Google's calendar: read and add events of a connected account, and see when its people are busy.",
  category: "productivity-docs",
  homepage: "https://calendar.google.com",
  kind: "rest",
  baseUrl: "https://www.googleapis.com/calendar/v3",
  auth: googleAccount("calendar.events", "calendar.events.freebusy"),
  failure: googleFailure,
  credentialTest: { operation: "list_events", input: { limit: 1 } },
  operations: [listEvents, createEvent, deleteEvent, freeBusy],
});
