import { z } from "zod";
import { defineOperation, perUnit } from "../kit/index.ts";
import { countCharacters, creditsPerCharacter, docsUrl, priceBasis } from "./characters.ts";

const Answer = z.object({
  data: z.object({
    detections: z.array(z.array(z.object({ language: z.string(), confidence: z.number().nullish() }))),
  }),
});

export const detect = defineOperation({
  name: "detect",
  title: "Detect the language",
  description:
    "Says in which language each of up to 50 texts is, and how sure that is. A sentence is enough; more text costs more and tells no more.",
  docs: `${docsUrl}/detect`,
  effect: "read",
  price: perUnit(
    "character",
    creditsPerCharacter,
    ({ texts }: { texts: readonly string[] }) => countCharacters(texts),
    priceBasis,
  ),
  input: z.strictObject({
    texts: z.array(z.string().min(1).max(2_000)).min(1).max(50).describe('The texts. Example: ["Dzień dobry"]'),
  }),
  output: z.object({
    languages: z.array(
      z.object({
        language: z.string().nullable().describe("Null where it could not be told."),
        confidence: z.number().nullable().describe("1 is certain."),
      }),
    ),
  }),
  run: async ({ texts }, api) => {
    const { data } = await api.post("/v2/detect", { json: { q: texts }, returns: Answer });
    api.used(countCharacters(texts));
    return {
      languages: data.detections.map(([best]) => ({
        language: best && best.language !== "und" ? best.language : null,
        confidence: best?.confidence ?? null,
      })),
    };
  },
});
