import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      description: z.string().nullish(),
      context_length: z.number().nullish(),
      architecture: z.object({ input_modalities: z.array(z.string()), output_modalities: z.array(z.string()) }),
      pricing: z.object({ prompt: z.string(), completion: z.string() }),
    }),
  ),
});

const descriptionLengthMax = 300;
const tokensPerRate = 1_000_000;

const perMillion = (usdPerToken: string) => {
  const usd = Number(usdPerToken);
  // Routers have no price of their own; OpenRouter says -1.
  return Number.isFinite(usd) && usd >= 0 ? Number((usd * tokensPerRate).toFixed(4)) : null;
};

export const listModels = defineOperation({
  name: "list_models",
  title: "Find models on OpenRouter",
  description:
    "Lists models of all makers with price, context and what they read and write; search by name and sort by price, popularity, speed or intelligence. Use it to choose the model of chat.",
  docs: "https://openrouter.ai/docs/api/api-reference/models/get-models",
  effect: "read",
  price: free,
  input: z.strictObject({
    search: z.string().min(1).max(100).optional().describe("Words in the name. Example: claude sonnet"),
    category: z
      .enum([
        "programming",
        "roleplay",
        "marketing",
        "technology",
        "science",
        "translation",
        "legal",
        "finance",
        "health",
      ])
      .optional()
      .describe("Only models that are much used for this."),
    reads: z.enum(["text", "image", "audio", "file"]).optional().describe("Only models that can read this."),
    max_usd_per_million_input: z
      .number()
      .min(0)
      .max(1_000)
      .optional()
      .describe("Only models up to this price. Example: 1"),
    sort: z
      .enum(["most-popular", "newest", "pricing-low-to-high", "throughput-high-to-low", "intelligence-high-to-low"])
      .default("most-popular")
      .describe("The order."),
    limit: z.int().min(1).max(100).default(20).describe("How many models at most."),
    offset: z.int().min(0).max(10_000).default(0).describe("How many to skip."),
  }),
  output: z.object({
    models: z.array(
      z.object({
        model: z.string(),
        title: z.string(),
        description: z.string().nullable(),
        context_tokens: z.number().nullable(),
        reads: z.array(z.string()),
        writes: z.array(z.string()),
        usd_per_million_input: z.number().nullable(),
        usd_per_million_output: z.number().nullable(),
      }),
    ),
  }),
  run: async ({ search, category, reads, max_usd_per_million_input, sort, limit, offset }, api) => {
    const { data } = await api.get("/models", {
      query: {
        q: search,
        category,
        input_modalities: reads,
        max_price: max_usd_per_million_input,
        sort,
        limit,
        offset,
      },
      returns: Answer,
    });
    return {
      models: data.map(({ id, name, description, context_length, architecture, pricing }) => ({
        model: id,
        title: name,
        description: description?.slice(0, descriptionLengthMax) ?? null,
        context_tokens: context_length ?? null,
        reads: architecture.input_modalities,
        writes: architecture.output_modalities,
        usd_per_million_input: perMillion(pricing.prompt),
        usd_per_million_output: perMillion(pricing.completion),
      })),
    };
  },
});
