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

const Monitor = z.object({
  id: z.int().nullish(),
  name: z.string().nullish(),
  type: z.string(),
  query: z.string(),
  message: z.string().nullish(),
  overall_state: z.string().nullish(),
  priority: z.int().nullish(),
  tags: z.array(z.string()).nullish(),
  creator: z.object({ email: z.string().nullish() }).nullish(),
  created: z.string().nullish(),
  modified: z.string().nullish(),
  state: z
    .object({
      groups: z
        .record(z.string(), z.object({ status: z.string().nullish(), last_triggered_ts: z.int().nullish() }))
        .nullish(),
    })
    .nullish(),
});

export const getMonitor = defineOperation({
  name: "get_monitor",
  title: "Get a monitor",
  description:
    "Returns one Datadog monitor: query, message, state, priority, tags, and which of its groups (hosts, services) alert now.",
  docs: "https://docs.datadoghq.com/api/latest/monitors/#get-a-monitors-details",
  effect: "read",
  price: free,
  input: z.strictObject({
    monitor_id: z.int().min(1).max(Number.MAX_SAFE_INTEGER).describe("The monitor's number. Example: 91879684"),
  }),
  output: z.object({
    id: z.int(),
    name: z.string().nullable(),
    type: z.string(),
    query: z.string(),
    message: z.string().nullable(),
    state: z.string().nullable(),
    priority: z.int().nullable().describe("1 is the highest."),
    tags: z.array(z.string()),
    creator: z.string().nullable(),
    created_at: z.string().nullable(),
    modified_at: z.string().nullable(),
    alerting_groups: z.array(
      z.object({ group: z.string(), status: z.string(), last_triggered_at: z.string().nullable() }),
    ),
  }),
  run: async ({ monitor_id }, api) => {
    const monitor = await api.get("/monitor/{id}", {
      params: { id: monitor_id },
      query: { group_states: "alert,warn,no data" },
      returns: Monitor,
    });
    return {
      id: monitor_id,
      name: monitor.name ?? null,
      type: monitor.type,
      query: monitor.query,
      message: monitor.message ?? null,
      state: monitor.overall_state ?? null,
      priority: monitor.priority ?? null,
      tags: monitor.tags ?? [],
      creator: monitor.creator?.email ?? null,
      created_at: monitor.created ?? null,
      modified_at: monitor.modified ?? null,
      alerting_groups: Object.entries(monitor.state?.groups ?? {}).map(([group, { status, last_triggered_ts }]) => ({
        group,
        status: status ?? "Unknown",
        last_triggered_at: fromSeconds(last_triggered_ts),
      })),
    };
  },
});
