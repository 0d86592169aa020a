import { z } from "zod";
import { decodeEntities, defineOperation, free } from "../kit/index.ts";
import { docsUrl, look } from "./memory.ts";

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/);

export const findTranslations = defineOperation({
  name: "find_translations",
  title: "How others translated it",
  description:
    "Returns how people and machines translated the same or a similar text before, with how near each is. Use it to choose between several wordings.",
  docs: docsUrl,
  effect: "read",
  price: free,
  input: z.strictObject({
    text: z.string().trim().min(1).max(500).describe("A word or sentence. Example: force majeure"),
    source_language: language.describe("BCP 47 code. Example: en"),
    target_language: language.describe("BCP 47 code. Example: pt-BR"),
  }),
  output: z.object({
    best: z.string(),
    matches: z.array(
      z.object({
        original: z.string(),
        translation: z.string(),
        similarity: z.number().nullable().describe("1 is the same text."),
        quality: z.number().nullable().describe("Out of 100, as people rated it."),
        made_by: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ text, source_language, target_language }, api) => {
    const answer = await look(text, { source: source_language, target: target_language }, api);
    return {
      best: decodeEntities(answer.responseData.translatedText),
      matches: (answer.matches ?? []).map((match) => ({
        original: decodeEntities(match.segment),
        translation: decodeEntities(match.translation),
        similarity: match.match ?? null,
        quality: match.quality ?? null,
        made_by: match["created-by"] ?? null,
      })),
    };
  },
});
