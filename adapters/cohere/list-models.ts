import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  models: z.array(
    z.object({
      name: z.string().nullish(),
      endpoints: z.array(z.string()).nullish(),
      context_length: z.number().nullish(),
      is_deprecated: z.boolean().nullish(),
    }),
  ),
  next_page_token: z.string().nullish(),
});

export const listModels = defineOperation({
  name: "list_models",
  title: "List Cohere's models",
  description:
    "Lists the models of Cohere with what each can do and how much it can read. Use it to choose the model of chat, embed or rerank.",
  docs: "https://docs.cohere.com/reference/list-models",
  effect: "read",
  price: free,
  input: z.strictObject({
    use: z.enum(["chat", "embed", "rerank", "classify"]).optional().describe("Only models that can do this."),
    limit: z.int().min(1).max(200).default(50).describe("How many models at most."),
    cursor: z.string().min(1).max(500).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({
    models: z.array(
      z.object({
        model: z.string(),
        uses: z.array(z.string()),
        context_tokens: z.number().nullable(),
        is_deprecated: z.boolean(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ use, limit, cursor }, api) => {
    const { models, next_page_token } = await api.get("/v1/models", {
      query: { endpoint: use, page_size: limit, page_token: cursor },
      returns: Answer,
    });
    return {
      models: models.map((model) => ({
        model: model.name ?? "",
        uses: model.endpoints ?? [],
        context_tokens: model.context_length ?? null,
        is_deprecated: model.is_deprecated ?? false,
      })),
      next_cursor: next_page_token || null,
    };
  },
});
