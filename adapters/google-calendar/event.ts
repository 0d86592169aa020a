import { z } from "zod";

export const CalendarId = z
  .string()
  .min(1)
  .max(254)
  .default("primary")
  .describe("Whose calendar: `primary` for the connected account's own, or a calendar's e-mail-like id.");

export const Instant = z.iso.datetime({ offset: true });

/** Google's event, as far as we read it: an all-day event has dates where others have times. */
const When = z.object({
  date: z.string().optional(),
  dateTime: z.string().optional(),
  timeZone: z.string().optional(),
});
const Attendee = z.object({ email: z.string().optional(), responseStatus: z.string().optional() });

export const VendorEvent = z.object({
  id: z.string(),
  summary: z.string().optional(),
  description: z.string().optional(),
  location: z.string().optional(),
  status: z.string().optional(),
  htmlLink: z.string().optional(),
  start: When.optional(),
  end: When.optional(),
  attendees: z.array(Attendee).default([]),
});

export const Event = z.object({
  id: z.string(),
  title: z.string().describe("Empty where the event has none."),
  description: z.string().nullable(),
  location: z.string().nullable(),
  start: z.string().describe("A time with its offset; a date alone for an all-day event."),
  end: z.string().describe("Exclusive: an all-day event of one day ends on the next date."),
  is_all_day: z.boolean(),
  status: z.string().describe("`confirmed`, `tentative` or `cancelled`."),
  attendees: z.array(z.object({ email: z.string(), response: z.string() })),
  url: z.string().nullable().describe("Where a person sees it."),
});

export function toEvent(event: z.output<typeof VendorEvent>): z.input<typeof Event> {
  const { id, summary, description, location, status, htmlLink, start, end, attendees } = event;
  return {
    id,
    title: summary ?? "",
    description: description ?? null,
    location: location ?? null,
    start: start?.dateTime ?? start?.date ?? "",
    end: end?.dateTime ?? end?.date ?? "",
    is_all_day: start?.date !== undefined,
    status: status ?? "confirmed",
    attendees: attendees.flatMap(({ email, responseStatus }) =>
      email ? [{ email, response: responseStatus ?? "needsAction" }] : [],
    ),
    url: htmlLink ?? null,
  };
}
