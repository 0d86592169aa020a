import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string().nullish(),
      language: z.string().nullish(),
      gender: z.string().nullish(),
    }),
  ),
  has_more: z.boolean().nullish(),
});

export const listVoices = defineOperation({
  name: "list_voices",
  title: "List voices",
  description:
    "Lists Cartesia's voices and your own with ids, languages and descriptions. Use it to choose the voice for speak; search by words and language.",
  docs: "https://docs.cartesia.ai/api-reference/voices/list",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .optional()
      .describe("Words in name or description. Example: calm narrator"),
    language: z
      .string()
      .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
      .optional()
      .describe("Only voices of this language. Example: de"),
    gender: z.enum(["masculine", "feminine", "gender_neutral"]).optional().describe("Only voices of this gender."),
    limit: z.int().min(1).max(100).default(20).describe("How many voices at most."),
    after: z.string().min(1).max(100).optional().describe("Only voices after this one, by its id."),
  }),
  output: z.object({
    voices: z.array(
      z.object({
        voice: z.string().describe("What speak takes."),
        name: z.string(),
        description: z.string().nullable(),
        language: z.string().nullable(),
        gender: z.string().nullable(),
      }),
    ),
    has_more: z.boolean(),
  }),
  run: async ({ query, language, gender, limit, after }, api) => {
    const { data, has_more } = await api.get("/voices", {
      query: { q: query, language, gender, limit, starting_after: after },
      returns: Answer,
    });
    return {
      voices: data.map(({ id, name, description, language, gender }) => ({
        voice: id,
        name,
        description: description ?? null,
        language: language ?? null,
        gender: gender ?? null,
      })),
      has_more: has_more ?? false,
    };
  },
});
