import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.object({
  queryresult: z.object({
    success: z.boolean(),
    pods: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          primary: z.boolean().nullish(),
          subpods: z.array(z.object({ title: z.string().nullish(), plaintext: z.string().nullish() })).default([]),
        }),
      )
      .default([]),
  }),
});

export const fullResults = defineOperation({
  name: "full_results",
  title: "All results in parts",
  description:
    "Returns everything that Wolfram|Alpha finds for an input, in titled parts as on its website, so that one of them can be picked out. Empty when it does not understand.",
  docs: "https://products.wolframalpha.com/api/documentation",
  effect: "read",
  price: perCall(2),
  input: z.strictObject({
    input: z.string().trim().min(1).max(300).describe("A question or formula. Example: population of France"),
    units: z.enum(["metric", "nonmetric"]).default("metric").describe("Units of the results."),
  }),
  output: z.object({
    is_understood: z.boolean(),
    parts: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        is_primary: z.boolean().describe("The result proper."),
        texts: z.array(z.string()),
      }),
    ),
  }),
  run: async ({ input, units }, api) => {
    const { queryresult } = await api.get("/v2/query", {
      query: { input, units, output: "JSON", format: "plaintext" },
      returns: Answer,
    });
    return {
      is_understood: queryresult.success,
      parts: queryresult.pods.map(({ id, title, primary, subpods }) => ({
        id,
        title,
        is_primary: primary ?? false,
        texts: subpods.flatMap(({ title, plaintext }) => {
          if (!plaintext) return [];
          return title ? `${title}: ${plaintext}` : plaintext;
        }),
      })),
    };
  },
});
