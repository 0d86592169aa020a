import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, seriesId } from "./series.ts";

const Answer = z.object({ observations: z.array(z.object({ date: z.string(), value: z.string() })) });

export const observations = defineOperation({
  name: "observations",
  title: "Values of a series",
  description:
    "Returns the values of an economic series between two dates, newest first, as they are or as change or percent, by month, quarter or year if wanted. Find ids with search.",
  docs: `${docsUrl}/series_observations.html`,
  effect: "read",
  price: free,
  input: z.strictObject({
    id: seriesId,
    from: z.iso.date().optional().describe("First day. Example: 2020-01-01"),
    to: z.iso.date().optional().describe("Last day. Example: 2025-12-31"),
    units: z
      .enum(["lin", "chg", "ch1", "pch", "pc1", "pca", "log"])
      .default("lin")
      .describe(
        "lin as they are, chg change, ch1 change from a year ago, pch percent change, pc1 the same from a year ago, pca compounded yearly rate, log logarithm.",
      ),
    frequency: z
      .enum(["d", "w", "m", "q", "sa", "a"])
      .optional()
      .describe("Average by day, week, month, quarter, half-year or year; never finer than the series itself."),
    limit: z.int().min(1).max(5_000).default(100).describe("How many values at most."),
  }),
  output: z.object({
    observations: z.array(
      z.object({ date: z.string(), value: z.number().nullable().describe("Null where there is none.") }),
    ),
  }),
  run: async ({ id, from, to, units, frequency, limit }, api) => {
    const answer = await api.get("/series/observations", {
      query: {
        series_id: id,
        file_type: "json",
        observation_start: from,
        observation_end: to,
        units,
        frequency,
        sort_order: "desc",
        limit,
      },
      returns: Answer,
    });
    return {
      observations: answer.observations.map(({ date, value }) => ({
        date,
        value: value === "." ? null : Number(value),
      })),
    };
  },
});
