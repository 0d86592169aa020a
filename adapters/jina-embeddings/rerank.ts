import { z } from "zod";
import { chooseModel, implementCapability, rerank as rerankTexts, tokenPrices, tokensMax } from "../kit/index.ts";

const models = [
  "jina-reranker-v3",
  "jina-reranker-v2-base-multilingual",
  "jina-reranker-m0",
  "jina-colbert-v2",
] as const;

const prices = tokenPrices(Object.fromEntries(models.map((model) => [model, { input: 0.05, output: 0 }])), models[0]);

const Answer = z.object({
  model: z.string(),
  results: z.array(z.object({ index: z.int(), relevance_score: z.number() })),
  usage: z.object({ total_tokens: z.int() }),
});

export const rerank = implementCapability(rerankTexts, {
  name: "rerank",
  title: "Order texts by relevance with Jina",
  description:
    "Orders up to a hundred texts in any language by how well each answers a query, best first, with a score. Use it after a vector or keyword search.",
  docs: "https://jina.ai/reranker",
  effect: "read",
  // The query is read anew with each text.
  price: prices.priceOf(({ query, documents }) => ({
    model: models[0],
    input: tokensMax(documents) + tokensMax([query]) * documents.length,
    output: 0,
  })),
  timeoutMs: 60_000,
  run: async ({ query, documents, limit, model }, api) => {
    const answer = await api.post("/v1/rerank", {
      json: { model: chooseModel(model, models), query, documents, top_n: limit, return_documents: false },
      returns: Answer,
    });
    api.used(prices.unitsOf({ model: models[0], input: answer.usage.total_tokens, output: 0 }));
    return {
      results: answer.results.map(({ index, relevance_score }) => ({ index, score: relevance_score })),
      model: answer.model,
    };
  },
});
