import { z } from "zod";
import { implementCapability, rerank as rerankTexts, tokenPrices, tokensMax } from "../kit/index.ts";

const modelDefault = "rerank-2.5";

const prices = tokenPrices(
  {
    "rerank-2.5": { input: 0.05, output: 0 },
    "rerank-2.5-lite": { input: 0.02, output: 0 },
    "rerank-2": { input: 0.05, output: 0 },
    "rerank-2-lite": { input: 0.02, output: 0 },
  },
  modelDefault,
  "a token of rerank-2.5 is $0.05 per million; other models by their list price; github.com/BerriAI/litellm, 2026-08",
);

const Answer = z.object({
  data: z.array(z.object({ index: z.int(), relevance_score: z.number() })),
  model: z.string().nullish(),
  usage: z.object({ total_tokens: z.int() }).nullish(),
});

export const rerank = implementCapability(rerankTexts, {
  name: "rerank",
  title: "Order texts by relevance with Voyage",
  description:
    "Orders up to a hundred texts by how well each answers a query, best first, with a score. Use it after a vector or keyword search to keep only what helps.",
  docs: "https://docs.voyageai.com/reference/reranker-api",
  effect: "read",
  // The query is read anew with each text.
  price: prices.priceOf(({ query, documents, model = modelDefault }) => ({
    model,
    input: tokensMax(documents) + tokensMax([query]) * documents.length,
    output: 0,
  })),
  timeoutMs: 60_000,
  run: async ({ query, documents, limit, model = modelDefault }, api) => {
    const answer = await api.post("/rerank", { json: { query, documents, model, top_k: limit }, returns: Answer });
    if (answer.usage) api.used(prices.unitsOf({ model, input: answer.usage.total_tokens, output: 0 }));
    return {
      results: answer.data.map(({ index, relevance_score }) => ({ index, score: relevance_score })),
      model: answer.model ?? model,
    };
  },
});
