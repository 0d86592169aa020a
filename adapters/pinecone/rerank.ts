import { z } from "zod";
import { implementCapability, perUnit, rerank as rerankTexts } from "../kit/index.ts";

const Answer = z.object({
  model: z.string(),
  data: z.array(z.object({ index: z.int(), score: z.number() })),
  usage: z.object({ rerank_units: z.int().nullish() }),
});

export const rerank = implementCapability(rerankTexts, {
  name: "rerank",
  title: "Order texts by relevance on Pinecone",
  description:
    "Orders up to a hundred texts by how well each answers a query, best first, with a score from 0 to 1. Use it after a vector or keyword search to keep only what helps.",
  docs: "https://docs.pinecone.io/reference/api/2025-10/inference/rerank",
  effect: "read",
  price: perUnit("rerank unit", 2, () => 1),
  timeoutMs: 60_000,
  run: async ({ query, documents, limit, model = "bge-reranker-v2-m3" }, api) => {
    const answer = await api.post("/rerank", {
      json: {
        model,
        query,
        documents: documents.map((text) => ({ text })),
        top_n: limit,
        return_documents: false,
        parameters: { truncate: "END" },
      },
      returns: Answer,
    });
    if (answer.usage.rerank_units != null) api.used(answer.usage.rerank_units);
    return { results: answer.data.map(({ index, score }) => ({ index, score })), model: answer.model };
  },
});
