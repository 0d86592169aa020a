import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { fromSeconds } from "./time.ts";

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
