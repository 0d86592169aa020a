import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  models: z
    .array(
      z.object({
        name: z.string(),
        displayName: z.string().nullish(),
        description: z.string().nullish(),
        inputTokenLimit: z.int().nullish(),
        outputTokenLimit: z.int().nullish(),
        supportedGenerationMethods: z.array(z.string()).nullish(),
      }),
    )
    .nullish(),
  nextPageToken: z.string().nullish(),
});

export const listModels = defineOperation({
  name: "list_models",
  title: "List Gemini's models",
  description:
    "Lists the models of the Gemini API with what each can do and how much it reads and writes. Use it to choose the model of chat, embed or generate_image.",
  docs: "https://ai.google.dev/api/models#method:-models.list",
  effect: "read",
  price: free,
  input: z.strictObject({
    limit: z.int().min(1).max(200).default(50).describe("How many models at most."),
    cursor: z.string().min(1).max(500).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({
    models: z.array(
      z.object({
        model: z.string(),
        title: z.string().nullable(),
        description: z.string().nullable(),
        input_tokens_max: z.int().nullable(),
        output_tokens_max: z.int().nullable(),
        methods: z.array(z.string()).describe("Such as generateContent (chat) or embedContent."),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ limit, cursor }, api) => {
    const { models, nextPageToken } = await api.get("/models", {
      query: { pageSize: limit, pageToken: cursor },
      returns: Answer,
    });
    return {
      models: (models ?? []).map((model) => ({
        model: model.name.replace(/^models\//, ""),
        title: model.displayName ?? null,
        description: model.description ?? null,
        input_tokens_max: model.inputTokenLimit ?? null,
        output_tokens_max: model.outputTokenLimit ?? null,
        methods: model.supportedGenerationMethods ?? [],
      })),
      next_cursor: nextPageToken || null,
    };
  },
});
