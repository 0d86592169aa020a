import { z } from "zod";
import { implementCapability, perUnit, rerank as rerankTexts, tokensMax } from "../kit/index.ts";

const Answer = z.object({
  results: z.array(z.object({ index: z.int(), relevance_score: z.number() })),
  meta: z.object({ billed_units: z.object({ search_units: z.number().nullish() }).nullish() }).nullish(),
});

// https://docs.cohere.com/docs/how-does-cohere-pricing-work: a search is a query with up to 100 texts; a text of more
// than 500 tokens, the query included, counts as several.
const textsPerSearch = 100;
const tokensPerText = 500;
const tokensPerDocumentMax = 4_096;

const searchesMax = ({ query, documents }: { query: string; documents: string[] }) => {
  const pieces = documents.map((text) =>
    Math.ceil((Math.min(tokensMax([text]), tokensPerDocumentMax) + tokensMax([query])) / tokensPerText),
  );
  return Math.ceil(pieces.reduce((sum, count) => sum + count, 0) / textsPerSearch);
};

export const rerank = implementCapability(rerankTexts, {
  name: "rerank",
  title: "Order texts by relevance with Cohere",
  description:
    "Orders up to a hundred texts in any language by how well each answers a query, best first, with a score from 0 to 1. The usual last step after a vector or keyword search.",
  docs: "https://docs.cohere.com/reference/rerank",
  effect: "read",
  price: perUnit("search", 2, searchesMax, "$2 per thousand searches; github.com/BerriAI/litellm, 2026-08"),
  timeoutMs: 60_000,
  run: async ({ query, documents, limit, model = "rerank-v3.5" }, api) => {
    const { results, meta } = await api.post("/v2/rerank", {
      json: { model, query, documents, top_n: limit, max_tokens_per_doc: tokensPerDocumentMax },
      returns: Answer,
    });
    api.used(Math.ceil(meta?.billed_units?.search_units ?? 1));
    return { results: results.map(({ index, relevance_score }) => ({ index, score: relevance_score })), model };
  },
});
