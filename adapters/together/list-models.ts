import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.array(
  z.object({
    id: z.string(),
    type: z.string(),
    display_name: z.string().nullish(),
    organization: z.string().nullish(),
    context_length: z.number().nullish(),
    pricing: z.object({ input: z.number().nullish(), output: z.number().nullish() }).nullish(),
  }),
);

const types = ["chat", "language", "code", "image", "embedding", "moderation", "rerank"] as const;

export const listModels = defineOperation({
  name: "list_models",
  title: "List Together's models",
  description:
    "Lists the open models on Together with what they do, how much they read and their price per million tokens. Use it to choose the model of chat, embed or generate_image.",
  docs: "https://docs.together.ai/reference/models-1",
  effect: "read",
  price: free,
  input: z.strictObject({
    type: z.enum(types).optional().describe("Only models that do this."),
    search: z.string().min(1).max(100).optional().describe("Part of the name. Example: qwen3"),
    limit: z.int().min(1).max(200).default(50).describe("How many models at most."),
  }),
  output: z.object({
    models: z.array(
      z.object({
        model: z.string(),
        type: z.string(),
        title: z.string().nullable(),
        maker: z.string().nullable(),
        context_tokens: z.number().nullable(),
        usd_per_million_input: z.number().nullable(),
        usd_per_million_output: z.number().nullable(),
      }),
    ),
  }),
  run: async ({ type, search, limit }, api) => {
    const models = await api.get("/models", { returns: Answer });
    const wanted = search?.toLowerCase() ?? "";
    return {
      models: models
        .filter((model) => (!type || model.type === type) && model.id.toLowerCase().includes(wanted))
        .slice(0, limit)
        .map((model) => ({
          model: model.id,
          type: model.type,
          title: model.display_name ?? null,
          maker: model.organization ?? null,
          context_tokens: model.context_length ?? null,
          usd_per_million_input: model.pricing?.input ?? null,
          usd_per_million_output: model.pricing?.output ?? null,
        })),
    };
  },
});
