import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Aggregates, docsUrl, ticker, toIsoTime } from "./aggregates.ts";

// The vendor counts the minutes or days that it reads, not the bars that it makes of them.
const baseAggregatesMax = 50_000;

export const bars = defineOperation({
  name: "bars",
  title: "Price bars",
  description:
    "Returns open, high, low, close and volume of a ticker between two dates, in bars of any length from a minute to a year. Adjusted for splits.",
  docs: `${docsUrl}/aggregates/custom-bars`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    ticker,
    from: z.iso.date().describe("First day. Example: 2026-01-02"),
    to: z.iso.date().describe("Last day. Example: 2026-01-14"),
    unit: z
      .enum(["minute", "hour", "day", "week", "month", "quarter", "year"])
      .default("day")
      .describe("Unit of a bar."),
    multiplier: z.int().min(1).max(1_000).default(1).describe("Units in one bar. Example: 5 with minute"),
    order: z.enum(["asc", "desc"]).default("asc").describe("Oldest or newest first."),
    limit: z.int().min(1).max(5_000).default(500).describe("How many bars at most."),
  }),
  output: z.object({
    bars: z.array(
      z.object({
        at: z.string().describe("Beginning of the bar."),
        open: z.number(),
        high: z.number(),
        low: z.number(),
        close: z.number(),
        volume: z.number(),
        average: z.number().nullable().describe("Weighted by volume."),
      }),
    ),
  }),
  run: async ({ ticker, multiplier, unit, from, to, order, limit }, api) => {
    const { results } = await api.get("/v2/aggs/ticker/{ticker}/range/{multiplier}/{unit}/{from}/{to}", {
      params: { ticker, multiplier, unit, from, to },
      query: { adjusted: true, sort: order, limit: baseAggregatesMax },
      returns: Aggregates,
    });
    return {
      bars: (results ?? []).slice(0, limit).map((bar) => ({
        at: toIsoTime(bar.t),
        open: bar.o,
        high: bar.h,
        low: bar.l,
        close: bar.c,
        volume: bar.v,
        average: bar.vw ?? null,
      })),
    };
  },
});
