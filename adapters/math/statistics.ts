import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./statistics.job.mjs";

const numbersMax = 50_000;
const percentilesMax = 20;
/** Sums of squares of larger ones leave the range of JSON numbers. */
const magnitudeMax = 1e100;
const timeMsMax = 5_000;

export const statistics = defineOperation({
  name: "statistics",
  title: "Describe numbers",
  description:
    "Describes a list of numbers: count, sum, mean, median, smallest, largest, variance, standard deviation and any percentiles. Use it instead of estimating from the list yourself.",
  docs: "https://mathjs.org/docs/reference/functions/quantileSeq.html",
  effect: "read",
  price: free,
  input: z.strictObject({
    numbers: z
      .array(z.number().min(-magnitudeMax).max(magnitudeMax))
      .min(1)
      .max(numbersMax)
      .describe("The numbers, in any order. Example: [12.5, 9, 14, 11.25]"),
    of: z
      .enum(["sample", "population"])
      .default("sample")
      .describe("sample divides the variance by n - 1, population by n. Example: population"),
    percentiles: z
      .array(z.number().min(0).max(100))
      .max(percentilesMax)
      .default([25, 50, 75, 95])
      .describe("Which percentiles, interpolated between neighbours. Example: [50, 99]"),
  }),
  output: z.object({
    count: z.int(),
    sum: z.number(),
    mean: z.number(),
    median: z.number(),
    min: z.number(),
    max: z.number(),
    variance: z.number().nullable().describe("Null for a sample of one."),
    standard_deviation: z.number().nullable(),
    percentiles: z.array(z.object({ percentile: z.number(), value: z.number() })),
  }),
  run: (input, api) => runInWorker<typeof job>("math/statistics", input, { timeMsMax, signal: api.signal }),
});
