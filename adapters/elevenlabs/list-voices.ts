import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  voices: z.array(
    z.object({
      voice_id: z.string(),
      name: z.string(),
      category: z.string().nullish(),
      description: z.string().nullish(),
      labels: z.record(z.string(), z.string()).nullish(),
      preview_url: z.string().nullish(),
      verified_languages: z.array(z.object({ language: z.string() })).nullish(),
    }),
  ),
  total_count: z.int().nullish(),
  next_page_token: z.string().nullish(),
});

export const listVoices = defineOperation({
  name: "list_voices",
  title: "List voices",
  description:
    "Lists the voices of the account with id, character, languages and a sample to listen to. Use it to choose the voice for speak.",
  docs: "https://elevenlabs.io/docs/api-reference/voices/search",
  effect: "read",
  price: free,
  input: z.strictObject({
    search: z.string().max(200).optional().describe("Words in name, description or labels. Example: british narrator"),
    limit: z.int().min(1).max(100).default(20).describe("How many voices at most."),
    cursor: z.string().max(500).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({
    voices: z.array(
      z.object({
        voice: z.string().describe("The id that speak takes."),
        name: z.string(),
        category: z.string().nullable(),
        description: z.string().nullable(),
        labels: z.record(z.string(), z.string()).describe("Such as accent, gender, age and use case."),
        languages: z.array(z.string()),
        preview_url: z.string().nullable(),
      }),
    ),
    total: z.int().nullable(),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ search, limit, cursor }, api) => {
    const answer = await api.get("/v2/voices", {
      query: { search, page_size: limit, next_page_token: cursor },
      returns: Answer,
    });
    return {
      voices: answer.voices.map((voice) => ({
        voice: voice.voice_id,
        name: voice.name,
        category: voice.category ?? null,
        description: voice.description ?? null,
        labels: voice.labels ?? {},
        languages: [...new Set(voice.verified_languages?.map(({ language }) => language))],
        preview_url: voice.preview_url ?? null,
      })),
      total: answer.total_count ?? null,
      next_cursor: answer.next_page_token ?? null,
    };
  },
});
