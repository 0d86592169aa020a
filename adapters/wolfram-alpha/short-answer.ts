import { z } from "zod";
import { defineOperation, perCall, returns } from "../kit/index.ts";

export const shortAnswer = defineOperation({
  name: "short_answer",
  title: "Short answer",
  description:
    "Answers a question of mathematics, units, science, geography or dates with one line of text. Use ask when the answer needs more than a line.",
  docs: "https://products.wolframalpha.com/short-answers-api/documentation",
  effect: "read",
  price: perCall(2),
  input: z.strictObject({
    question: z.string().trim().min(1).max(300).describe("In English. Example: How far is Los Angeles from New York?"),
    units: z.enum(["metric", "imperial"]).default("metric").describe("Units of the answer."),
  }),
  output: z.object({ answer: z.string() }),
  run: async ({ question, units }, api) => ({
    answer: await api.get("/v1/result", { query: { i: question, units }, returns: returns.text() }),
  }),
});
