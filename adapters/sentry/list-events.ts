import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { Cursor, IssueId, period } from "./issue.ts";
import { nextCursor } from "./next-cursor.ts";

const Event = z.object({
  eventID: z.string(),
  title: z.string(),
  message: z.string().nullish(),
  location: z.string().nullish(),
  dateCreated: z.string().nullish(),
  tags: z.array(z.object({ key: z.string(), value: z.string().nullish() })).nullish(),
});

export const listEvents = defineOperation({
  name: "list_events",
  title: "List events of an error",
  description:
    "Lists the single occurrences of a Sentry issue, newest first, with time, message and tags such as browser, release and environment. Pass next_cursor as cursor for more.",
  docs: "https://docs.sentry.io/api/events/list-an-issues-events/",
  effect: "read",
  price: free,
  input: z.strictObject({
    issue_id: IssueId,
    query: z.string().min(1).max(1_000).optional().describe("Only events that fit. Example: release:4.2.0"),
    period,
    limit: z.int().min(1).max(100).default(20).describe("How many events at most."),
    cursor: Cursor,
  }),
  output: z.object({
    events: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        message: z.string().nullable(),
        location: z.string().nullable(),
        created_at: z.string().nullable(),
        tags: z.record(z.string(), z.string()),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ issue_id, query, period: statsPeriod, limit, cursor }, api) => {
    const { value, headers } = await api.get("/issues/{id}/events/", {
      params: { id: issue_id },
      query: { query, statsPeriod, per_page: limit, cursor },
      returns: returns.withHeaders(z.array(Event)),
    });
    return {
      events: value.map((event) => ({
        id: event.eventID,
        title: event.title,
        message: event.message || null,
        location: event.location ?? null,
        created_at: event.dateCreated ?? null,
        tags: Object.fromEntries((event.tags ?? []).map((tag) => [tag.key, tag.value ?? ""])),
      })),
      next_cursor: nextCursor(headers),
    };
  },
});
