import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Event, tags } from "./event.ts";
import { fromSeconds, Instant, toSeconds } from "./time.ts";

export const listEvents = defineOperation({
  name: "list_events",
  title: "List events",
  description:
    "Lists what happened between two times according to Datadog: deployments, alerts, changes, with title, text, host and tags. Filter by tags or source.",
  docs: "https://docs.datadoghq.com/api/latest/events/#get-a-list-of-events",
  effect: "read",
  price: free,
  input: z.strictObject({
    from: Instant.describe("Start. Example: 2026-01-15T00:00:00Z"),
    to: Instant.describe("End. Example: 2026-01-15T12:00:00Z"),
    tags: tags.optional().describe('Only with these tags. Example: ["env:prod"]'),
    source: z.string().min(1).max(100).optional().describe("Only from this source. Example: jenkins"),
    priority: z.enum(["normal", "low"]).optional().describe("Only of this priority."),
    limit: z.int().min(1).max(200).default(50).describe("How many events at most."),
  }),
  output: z.object({
    events: z.array(
      z.object({
        id: z.string(),
        title: z.string().nullable(),
        text: z.string().nullable(),
        alert_type: z.string().nullable(),
        priority: z.string().nullable(),
        host: z.string().nullable(),
        tags: z.array(z.string()),
        path: z.string().nullable().describe("Its page, below the site's address."),
        happened_at: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ from, to, tags, source, priority, limit }, api) => {
    const { events } = await api.get("/events", {
      query: { start: toSeconds(from), end: toSeconds(to), tags: tags?.join(","), sources: source, priority },
      returns: z.object({ events: z.array(Event).nullish() }),
    });
    return {
      events: (events ?? []).slice(0, limit).map((event) => ({
        id: event.id_str ?? "",
        title: event.title ?? null,
        text: event.text ?? null,
        alert_type: event.alert_type ?? null,
        priority: event.priority ?? null,
        host: event.host ?? null,
        tags: event.tags ?? [],
        path: event.url ?? null,
        happened_at: fromSeconds(event.date_happened),
      })),
    };
  },
});
