import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  data: z
    .array(
      z.object({
        id: z.string(),
        description: z.string().nullish(),
        max_context_length: z.int().nullish(),
        capabilities: z.record(z.string(), z.unknown()),
        deprecation: z.string().nullish(),
      }),
    )
    .nullish(),
});

export const listModels = defineOperation({
  name: "list_models",
  title: "List Mistral's models",
  description:
    "Lists the models that the key can use, with what each can do, how much it can read and when it goes away. Use it to choose the model of chat or embed.",
  docs: "https://docs.mistral.ai/api/endpoint/models",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({
    models: z.array(
      z.object({
        model: z.string(),
        description: z.string().nullable(),
        context_tokens: z.int().nullable(),
        abilities: z.array(z.string()).describe("Such as completion_chat, vision or fine_tuning."),
        ends_at: z.string().nullable().describe("When the model goes away, where that is known."),
      }),
    ),
  }),
  run: async (_, api) => {
    const { data } = await api.get("/v1/models", { returns: Answer });
    return {
      models: (data ?? []).map((model) => ({
        model: model.id,
        description: model.description ?? null,
        context_tokens: model.max_context_length ?? null,
        abilities: Object.entries(model.capabilities).flatMap(([name, has]) => (has === true ? [name] : [])),
        ends_at: model.deprecation ?? null,
      })),
    };
  },
});
