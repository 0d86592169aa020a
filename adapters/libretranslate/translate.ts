import { z } from "zod";
import { implementCapability, perCall, translateText } from "../kit/index.ts";

const Detected = z.object({ language: z.string() });

const Answer = z.object({
  translatedText: z.array(z.string()),
  detectedLanguage: z.union([z.array(Detected), Detected.transform((one) => [one])]).nullish(),
});

export const translate = implementCapability(translateText, {
  name: "translate",
  title: "Translate text",
  description:
    "Translates up to 50 texts into another of some 50 languages with open models, and says which language each was in. Codes such as de, pt-BR or zh-Hans.",
  docs: "https://docs.libretranslate.com/api/operations/translate/",
  effect: "read",
  price: perCall(1),
  run: async ({ texts, target_language, source_language }, api) => {
    const { translatedText, detectedLanguage } = await api.post("/translate", {
      json: { q: texts, source: source_language ?? "auto", target: target_language, format: "text" },
      returns: Answer,
    });
    return {
      translations: translatedText.map((text, index) => ({
        text,
        detected_language: detectedLanguage?.[index]?.language ?? null,
      })),
    };
  },
});
