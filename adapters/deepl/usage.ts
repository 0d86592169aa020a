import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  character_count: z.int(),
  character_limit: z.int(),
  end_time: z.string().nullish(),
});

export const usage = defineOperation({
  name: "usage",
  title: "Usage and limit",
  description:
    "Returns how many characters the DeepL account has translated in this billing period and how many it may.",
  docs: "https://developers.deepl.com/api-reference/usage-and-quota",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({
    characters_used: z.int(),
    characters_max: z.int(),
    period_ends_at: z.string().nullable(),
  }),
  run: async (_, api) => {
    const answer = await api.get("/v2/usage", { returns: Answer });
    return {
      characters_used: answer.character_count,
      characters_max: answer.character_limit,
      period_ends_at: answer.end_time ?? null,
    };
  },
});
