import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { fromSeconds } from "./time.ts";

const Found = z.object({
  monitors: z
    .array(
      z.object({
        id: z.int(),
        name: z.string().nullish(),
        status: z.string().nullish(),
        type: z.string().nullish(),
        query: z.string().nullish(),
        tags: z.array(z.string()).nullish(),
        last_triggered_ts: z.int().nullish(),
      }),
    )
    .nullish(),
  metadata: z.object({ total_count: z.int().nullish() }).nullish(),
});

export const searchMonitors = defineOperation({
  name: "search_monitors",
  title: "Search monitors",
  description:
    "Finds Datadog monitors by words and attributes, such as all that alert now, with status, query, tags and when they last fired.",
  docs: "https://docs.datadoghq.com/api/latest/monitors/#monitors-search",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z
      .string()
      .max(1_000)
      .optional()
      .describe('Words and attributes. Example: status:alert tag:"env:prod" checkout'),
    sort: z.enum(["name", "status", "tags"]).default("status").describe("What to sort by."),
    limit: z.int().min(1).max(100).default(30).describe("How many monitors a page."),
    page: z.int().min(0).max(1_000).default(0).describe("Which page, from 0."),
  }),
  output: z.object({
    total: z.int().nullable(),
    monitors: z.array(
      z.object({
        id: z.int(),
        name: z.string().nullable(),
        status: z.string().nullable().describe("Alert, Warn, No Data, OK and others"),
        type: z.string().nullable(),
        query: z.string().nullable(),
        tags: z.array(z.string()),
        last_triggered_at: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ query, sort, limit, page }, api) => {
    const { monitors, metadata } = await api.get("/monitor/search", {
      query: { query, sort: `${sort},asc`, per_page: limit, page },
      returns: Found,
    });
    return {
      total: metadata?.total_count ?? null,
      monitors: (monitors ?? []).map(({ last_triggered_ts, ...monitor }) => ({
        id: monitor.id,
        name: monitor.name ?? null,
        status: monitor.status ?? null,
        type: monitor.type ?? null,
        query: monitor.query ?? null,
        tags: monitor.tags ?? [],
        last_triggered_at: fromSeconds(last_triggered_ts),
      })),
    };
  },
});
