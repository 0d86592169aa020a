import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.array(z.object({ language: z.string(), confidence: z.number().nullish() }));

export const detect = defineOperation({
  name: "detect",
  title: "Detect the language",
  description: "Says in which language a text is, the likeliest first, and how sure that is.",
  docs: "https://docs.libretranslate.com/api/operations/detect/",
  effect: "read",
  price: perCall(1),
  input: z.strictObject({ text: z.string().min(1).max(5_000).describe("The text. Example: Dzień dobry") }),
  output: z.object({
    languages: z.array(
      z.object({ language: z.string(), confidence: z.number().nullable().describe("Higher is surer.") }),
    ),
  }),
  run: async ({ text }, api) => {
    const found = await api.post("/detect", { json: { q: text }, returns: Answer });
    return { languages: found.map(({ language, confidence }) => ({ language, confidence: confidence ?? null })) };
  },
});
