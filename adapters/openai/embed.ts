import { z } from "zod";
import { embedText, implementCapability, tokensMax } from "../kit/index.ts";
import { embeddingModelDefault, embeddingPrices } from "./models.ts";

const Answer = z.object({
  model: z.string(),
  data: z.array(z.object({ index: z.int(), embedding: z.array(z.number()).min(1) })).min(1),
  usage: z.object({ prompt_tokens: z.int() }),
});

export const embed = implementCapability(embedText, {
  name: "embed",
  title: "Embed text with OpenAI",
  description:
    "Turns up to a hundred texts into vectors, in the same order. Use it to build or query a semantic index; compare vectors of one model only.",
  docs: "https://platform.openai.com/docs/api-reference/embeddings/create",
  effect: "read",
  price: embeddingPrices.priceOf(({ model = embeddingModelDefault, texts }) => ({
    model,
    input: tokensMax(texts),
    output: 0,
  })),
  timeoutMs: 60_000,
  run: async ({ texts, model = embeddingModelDefault }, api) => {
    const answer = await api.post("/embeddings", {
      json: { model, input: texts, encoding_format: "float" },
      returns: Answer,
    });
    const input_tokens = answer.usage.prompt_tokens;
    api.used(embeddingPrices.unitsOf({ model, input: input_tokens, output: 0 }));
    const vectors = answer.data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding);
    return { vectors, model: answer.model, dimensions: vectors[0]?.length ?? 0, input_tokens };
  },
});
