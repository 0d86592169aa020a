import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const moderationModel = "omni-moderation-latest";

const Answer = z.object({
  model: z.string(),
  results: z
    .array(
      z.object({
        flagged: z.boolean(),
        categories: z.record(z.string(), z.boolean().nullable()),
        category_scores: z.record(z.string(), z.number()),
      }),
    )
    .min(1),
});

export const moderate = defineOperation({
  name: "moderate",
  title: "Check text for harmful content",
  description:
    "Says whether a text is harmful and in which way (hate, harassment, self-harm, sexual, violence, illicit), with a score for each. Use it before publishing or acting on a stranger's text.",
  docs: "https://platform.openai.com/docs/api-reference/moderations/create",
  effect: "read",
  price: free,
  input: z.strictObject({
    text: z.string().min(1).max(32_000).describe("The text to check. Example: I will find you and hurt you"),
  }),
  output: z.object({
    flagged: z.boolean(),
    categories: z.array(z.string()).describe("The kinds of harm that were found."),
    scores: z.record(z.string(), z.number()).describe("How sure the model is of each kind, 0 to 1."),
  }),
  run: async ({ text }, api) => {
    const { results } = await api.post("/moderations", {
      json: { model: moderationModel, input: text },
      returns: Answer,
    });
    const { flagged, categories, category_scores } = results[0] ?? {
      flagged: false,
      categories: {},
      category_scores: {},
    };
    return {
      flagged,
      categories: Object.entries(categories).flatMap(([name, isFound]) => (isFound ? [name] : [])),
      scores: category_scores,
    };
  },
});
