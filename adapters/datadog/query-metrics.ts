import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Instant, toSeconds } from "./time.ts";

const Answer = z.object({
  series: z
    .array(
      z.object({
        metric: z.string().nullish(),
        display_name: z.string().nullish(),
        scope: z.string().nullish(),
        interval: z.number().nullish(),
        unit: z.array(z.object({ name: z.string().nullish() }).nullish()).nullish(),
        pointlist: z.array(z.array(z.number().nullable())).nullish(),
      }),
    )
    .nullish(),
});

export const queryMetrics = defineOperation({
  name: "query_metrics",
  title: "Query metrics",
  description:
    "Returns the time series of a Datadog metric query between two times, such as the CPU load of each host or the error rate of a service.",
  docs: "https://docs.datadoghq.com/api/latest/metrics/#query-timeseries-points",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z
      .string()
      .trim()
      .min(1)
      .max(4_000)
      .describe("In Datadog's language. Example: avg:system.cpu.user{env:prod} by {host}"),
    from: Instant.describe("Start. Example: 2026-01-15T11:00:00Z"),
    to: Instant.describe("End. Example: 2026-01-15T12:00:00Z"),
    series_max: z
      .int()
      .min(1)
      .max(100)
      .default(20)
      .describe("How many series at most, when the query gives one a host."),
  }),
  output: z.object({
    series: z.array(
      z.object({
        name: z.string().nullable(),
        scope: z.string().nullable().describe("The tags that it is about, such as host:web-1."),
        unit: z.string().nullable(),
        interval_s: z.number().nullable(),
        points: z.array(z.object({ at: z.string(), value: z.number().nullable() })),
      }),
    ),
    series_total: z.int().describe("How many series the query has."),
  }),
  run: async ({ query, from, to, series_max }, api) => {
    const answer = await api.get("/query", {
      query: { query, from: toSeconds(from), to: toSeconds(to) },
      returns: Answer,
    });
    const series = answer.series ?? [];
    return {
      series: series.slice(0, series_max).map((one) => ({
        name: one.display_name ?? one.metric ?? null,
        scope: one.scope ?? null,
        unit: one.unit?.[0]?.name ?? null,
        interval_s: one.interval ?? null,
        points: (one.pointlist ?? []).map(([at, value]) => ({
          at: new Date(at ?? 0).toISOString(),
          value: value ?? null,
        })),
      })),
      series_total: series.length,
    };
  },
});
