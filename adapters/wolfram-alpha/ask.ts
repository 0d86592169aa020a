import { z } from "zod";
import { defineOperation, perCall, returns } from "../kit/index.ts";

export const ask = defineOperation({
  name: "ask",
  title: "Ask Wolfram|Alpha",
  description:
    "Answers a question or computes an expression and returns all that Wolfram|Alpha knows of it as text for a language model: interpretation, result, steps, tables, related values.",
  docs: "https://products.wolframalpha.com/llm-api/documentation",
  effect: "read",
  price: perCall(2),
  input: z.strictObject({
    question: z.string().trim().min(1).max(1_000).describe("In English, or a formula. Example: integrate x^2 sin(x)"),
    characters: z.int().min(500).max(20_000).default(6_800).describe("The longest answer."),
  }),
  output: z.object({ answer: z.string() }),
  run: async ({ question, characters }, api) => ({
    answer: await api.get("/api/v1/llm-api", {
      baseUrl: "https://www.wolframalpha.com",
      query: { input: question, maxchars: characters },
      returns: returns.text(),
    }),
  }),
});
