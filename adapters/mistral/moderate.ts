import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.object({
  results: z
    .array(
      z.object({
        categories: z.record(z.string(), z.boolean()).nullish(),
        category_scores: z.record(z.string(), z.number()).nullish(),
      }),
    )
    .min(1),
});

export const moderate = defineOperation({
  name: "moderate",
  title: "Check text for harmful content",
  description:
    "Says whether a text is sexual, hateful, violent, about crime, self-harm, or gives away personal data, with a score for each. Use it before publishing or acting on a stranger's text.",
  docs: "https://docs.mistral.ai/api/endpoint/classifiers",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    text: z.string().min(1).max(30_000).describe("The text to check. Example: I will find you and hurt you"),
  }),
  output: z.object({
    flagged: z.boolean(),
    categories: z.array(z.string()).describe("What was found."),
    scores: z.record(z.string(), z.number()).describe("How sure the model is of each category, 0 to 1."),
  }),
  run: async ({ text }, api) => {
    const { results } = await api.post("/v1/moderations", {
      json: { model: "mistral-moderation-latest", input: [text] },
      returns: Answer,
    });
    const found = Object.entries(results[0]?.categories ?? {}).flatMap(([name, isFound]) => (isFound ? [name] : []));
    return { flagged: found.length > 0, categories: found, scores: results[0]?.category_scores ?? {} };
  },
});
