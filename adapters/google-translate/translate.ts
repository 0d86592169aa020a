import { z } from "zod";
import { implementCapability, perUnit, translateText } from "../kit/index.ts";
import { countCharacters, creditsPerCharacter, docsUrl, priceBasis } from "./characters.ts";

const Answer = z.object({
  data: z.object({
    translations: z.array(z.object({ translatedText: z.string(), detectedSourceLanguage: z.string().nullish() })),
  }),
});

// Google names scripts of Chinese by country.
const ownCodes: Record<string, string> = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" };

const toCode = (language: string) => ownCodes[language] ?? language;

export const translate = implementCapability(translateText, {
  name: "translate",
  title: "Translate text",
  description:
    "Translates up to 50 texts into another of some 130 languages and says which language each was in. Codes such as de, pt-BR or zh-Hans.",
  docs: `${docsUrl}/translate`,
  effect: "read",
  price: perUnit("character", creditsPerCharacter, ({ texts }) => countCharacters(texts), priceBasis),
  run: async ({ texts, target_language, source_language }, api) => {
    const { data } = await api.post("/v2", {
      json: {
        q: texts,
        target: toCode(target_language),
        source: source_language && toCode(source_language),
        format: "text",
      },
      returns: Answer,
    });
    api.used(countCharacters(texts));
    return {
      translations: data.translations.map(({ translatedText, detectedSourceLanguage }) => ({
        text: translatedText,
        detected_language: detectedSourceLanguage ?? null,
      })),
    };
  },
});
