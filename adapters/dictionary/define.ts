import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const words = z.array(z.string()).nullish();

const Answer = z.array(
  z.object({
    word: z.string(),
    phonetic: z.string().nullish(),
    phonetics: z.array(z.object({ text: z.string().nullish(), audio: z.string().nullish() })).nullish(),
    meanings: z.array(
      z.object({
        partOfSpeech: z.string(),
        synonyms: words,
        antonyms: words,
        definitions: z.array(z.object({ definition: z.string(), example: z.string().nullish() })),
      }),
    ),
  }),
);

export const define = defineOperation({
  name: "define",
  title: "Define a word",
  description:
    "Returns what an English word means, one list for each part of speech, with examples, synonyms, antonyms, phonetic spelling and a recording of how it is spoken.",
  docs: "https://dictionaryapi.dev",
  effect: "read",
  price: free,
  input: z.strictObject({
    word: z
      .string()
      .regex(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ' -]{0,60}$/)
      .describe("An English word or short phrase. Example: serendipity"),
  }),
  output: z.object({
    word: z.string(),
    phonetic: z.string().nullable(),
    audio_url: z.string().nullable(),
    meanings: z.array(
      z.object({
        part_of_speech: z.string(),
        definitions: z.array(z.object({ definition: z.string(), example: z.string().nullable() })),
        synonyms: z.array(z.string()),
        antonyms: z.array(z.string()),
      }),
    ),
  }),
  run: async ({ word }, api) => {
    const entries = await api.get("/api/v2/entries/en/{word}", { params: { word }, returns: Answer });
    const spoken = entries.flatMap(({ phonetics }) => phonetics ?? []);
    return {
      word: entries[0]?.word ?? word,
      phonetic: entries.find(({ phonetic }) => phonetic)?.phonetic ?? spoken.find(({ text }) => text)?.text ?? null,
      audio_url: spoken.find(({ audio }) => audio)?.audio ?? null,
      meanings: entries.flatMap(({ meanings }) =>
        meanings.map((meaning) => ({
          part_of_speech: meaning.partOfSpeech,
          definitions: meaning.definitions.map(({ definition, example }) => ({ definition, example: example ?? null })),
          synonyms: meaning.synonyms ?? [],
          antonyms: meaning.antonyms ?? [],
        })),
      ),
    };
  },
});
