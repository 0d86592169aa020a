import { decodeEntities, free, implementCapability, translateText, UpstreamFailure } from "../kit/index.ts";
import { docsUrl, look } from "./memory.ts";

export const translate = implementCapability(translateText, {
  name: "translate",
  title: "Translate text",
  description:
    "Translates short texts of up to 500 bytes without a key. The source language must be given. Good for words and sentences; the free quota of a day is small.",
  docs: docsUrl,
  effect: "read",
  price: free,
  timeoutMs: 60_000,
  run: async ({ texts, target_language, source_language }, api) => {
    if (!source_language)
      throw new UpstreamFailure({ kind: "rejected", message: "MyMemory detects no language: give source_language." });
    const translations = [];
    for (const text of texts) {
      const { responseData } = await look(text, { source: source_language, target: target_language }, api);
      translations.push({ text: decodeEntities(responseData.translatedText), detected_language: null });
    }
    return { translations };
  },
});
