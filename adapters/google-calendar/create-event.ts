import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { CalendarId, Event, Instant, toEvent, VendorEvent } from "./event.ts";

const attendeesMax = 100;

const Start = z.union([Instant, z.iso.date()]);

export const createEvent = defineOperation({
  name: "create_event",
  title: "Create an event",
  description:
    "Adds an event to a Google calendar and returns it with its id and address. Give times with their offset, or two dates for an all-day event. Attendees get invitations only if notify is true.",
  docs: "https://developers.google.com/workspace/calendar/api/v3/reference/events/insert",
  effect: "write",
  price: free,
  input: z
    .strictObject({
      calendar_id: CalendarId,
      title: z.string().min(1).max(1_024).describe("What people see in the calendar."),
      start: Start.describe("`2026-01-15T09:00:00+01:00`, or a date for an all-day event."),
      end: Start.describe("Exclusive. Of the same form as start."),
      time_zone: z.string().min(1).max(60).optional().describe("IANA name, such as `Europe/Berlin`."),
      description: z.string().max(8_192).optional().describe("Notes for the event."),
      location: z.string().max(1_024).optional().describe("An address, a room or a link."),
      attendees: z.array(z.email()).max(attendeesMax).optional().describe("E-mail addresses to invite."),
      notify: z.boolean().default(false).describe("Send invitations by mail."),
    })
    .refine(({ start, end }) => isDate(start) === isDate(end), {
      path: ["end"],
      message: "must be of the same form as start: both dates, or both times with an offset",
    }),
  output: z.object({ event: Event }),
  run: async ({ calendar_id, title, start, end, time_zone, attendees, notify, ...rest }, api) => {
    const event = await api.post("/calendars/{calendar}/events", {
      params: { calendar: calendar_id },
      query: { sendUpdates: notify ? "all" : "none" },
      json: {
        summary: title,
        ...rest,
        start: toWhen(start, time_zone),
        end: toWhen(end, time_zone),
        ...(attendees && { attendees: attendees.map((email) => ({ email })) }),
      },
      returns: VendorEvent,
    });
    return { event: toEvent(event) };
  },
});

const isDate = (text: string): boolean => !text.includes("T");

const toWhen = (text: string, timeZone: string | undefined) =>
  isDate(text) ? { date: text } : { dateTime: text, ...(timeZone && { timeZone }) };
