import { z } from "zod";
import { implementCapability, perUnit, translateText } from "../kit/index.ts";

const Answer = z.object({
  translations: z.array(
    z.object({
      text: z.string(),
      detected_source_language: z.string().nullish(),
      billed_characters: z.int().nullish(),
    }),
  ),
});

// DeepL counts code points, of which a string has at most `length`.
const countCharacters = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);

export const translate = implementCapability(translateText, {
  name: "translate",
  title: "Translate text",
  description:
    "Translates up to 50 texts into another language and says which language each was in. Codes such as de, pt-BR or zh-Hans; give en-US or en-GB for English.",
  docs: "https://developers.deepl.com/api-reference/translate",
  effect: "read",
  price: perUnit(
    "character",
    "0.025",
    ({ texts }) => countCharacters(texts),
    "€20, about $25, per million characters with API Pro; support.deepl.com, 2026-08",
  ),
  run: async ({ texts, target_language, source_language }, api) => {
    const { translations } = await api.post("/v2/translate", {
      json: {
        text: texts,
        target_lang: target_language.toUpperCase(),
        // A source has no regional variant: en, not en-GB.
        source_lang: source_language?.split("-")[0]?.toUpperCase(),
        show_billed_characters: true,
      },
      returns: Answer,
    });
    const billed = translations.reduce((sum, { billed_characters }) => sum + (billed_characters ?? 0), 0);
    api.used(billed || countCharacters(texts));
    return {
      translations: translations.map(({ text, detected_source_language }) => ({
        text,
        detected_language: detected_source_language?.toLowerCase() ?? null,
      })),
    };
  },
});
