import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({ data: z.array(z.object({ id: z.string(), owned_by: z.string(), created: z.int() })) });

export const listModels = defineOperation({
  name: "list_models",
  title: "List Groq's models",
  description:
    "Lists the models that run on Groq now, with who made them. Use it to choose the model of chat: open models come and go.",
  docs: "https://console.groq.com/docs/api-reference#models-list",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({
    models: z.array(z.object({ model: z.string(), maker: z.string(), created_at: z.string() })),
  }),
  run: async (_, api) => {
    const { data } = await api.get("/models", { returns: Answer });
    return {
      models: data.map(({ id, owned_by, created }) => ({
        model: id,
        maker: owned_by,
        created_at: new Date(created * 1000).toISOString(),
      })),
    };
  },
});
