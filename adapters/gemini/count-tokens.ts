import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { textContent } from "./generate.ts";
import { chatModelDefault } from "./models.ts";

export const countTokens = defineOperation({
  name: "count_tokens",
  title: "Count a text's tokens",
  description:
    "Counts the tokens that a text is for a Gemini model, without running it. Use it to stay within a context window or to know the price of a call before making it.",
  docs: "https://ai.google.dev/api/tokens",
  effect: "read",
  price: free,
  input: z.strictObject({
    text: z.string().min(1).max(400_000).describe("The text. Example: How many tokens am I?"),
    model: z.string().min(1).max(100).default(chatModelDefault).describe("The model. Example: gemini-3.5-flash"),
  }),
  output: z.object({ tokens: z.int(), model: z.string() }),
  run: async ({ text, model }, api) => {
    const { totalTokens } = await api.post("/models/{model}:countTokens", {
      params: { model },
      json: { contents: [textContent(text)] },
      returns: z.object({ totalTokens: z.int().nullish() }),
    });
    return { tokens: totalTokens ?? 0, model };
  },
});
