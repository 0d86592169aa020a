import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { chatModelDefault } from "./models.ts";

export const countTokens = defineOperation({
  name: "count_tokens",
  title: "Count a text's tokens",
  description:
    "Counts the tokens that a text is for a Cohere model, without running it. Use it to stay within a context window or to cut a text into pieces.",
  docs: "https://docs.cohere.com/reference/tokenize",
  effect: "read",
  price: free,
  input: z.strictObject({
    text: z.string().min(1).max(65_536).describe("The text. Example: How many tokens am I?"),
    model: z.string().min(1).max(100).default(chatModelDefault).describe("The model. Example: command-r7b-12-2024"),
  }),
  output: z.object({ tokens: z.int(), model: z.string() }),
  run: async ({ text, model }, api) => {
    const { tokens } = await api.post("/v1/tokenize", {
      json: { text, model },
      returns: z.object({ tokens: z.array(z.int()) }),
    });
    return { tokens: tokens.length, model };
  },
});
