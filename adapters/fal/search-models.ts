import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Listed, modelFields, platformUrl, toModel } from "./models.ts";

const Answer = z.object({ models: z.array(Listed), next_cursor: z.string().nullish() });

export const searchModels = defineOperation({
  name: "search_models",
  title: "Find models on fal",
  description:
    "Finds models by words and category, with what each does. Use it to choose the model of run_model; then get_model for its inputs and get_price for its price.",
  docs: "https://fal.ai/docs/platform-apis/v1/models",
  effect: "read",
  price: free,
  input: z.strictObject({
    search: z.string().min(1).max(200).optional().describe("Words in name or description. Example: lip sync"),
    category: z.string().min(1).max(100).optional().describe("Example: image-to-video"),
    limit: z.int().min(1).max(50).default(20).describe("How many models at most."),
    cursor: z.string().min(1).max(500).optional().describe("next_cursor of the page before."),
  }),
  output: z.object({ models: z.array(z.object(modelFields)), next_cursor: z.string().nullable() }),
  run: async ({ search, category, limit, cursor }, api) => {
    const { models, next_cursor } = await api.get("/models", {
      baseUrl: platformUrl,
      query: { q: search, category, limit, cursor, status: "active" },
      returns: Answer,
    });
    return { models: models.map(toModel), next_cursor: next_cursor ?? null };
  },
});
