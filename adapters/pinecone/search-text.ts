import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { collectionField, indexHost, namespaceField } from "./index-host.ts";

const Answer = z.object({
  result: z.object({
    hits: z.array(
      z.object({ _id: z.string(), _score: z.number(), fields: z.record(z.string(), z.unknown()).nullish() }),
    ),
  }),
});

export const searchText = defineOperation({
  name: "search_text",
  title: "Search texts in Pinecone",
  description:
    "Finds the records of a Pinecone index with its own embedding model that fit a text best, without vectors of yours. Use it for indexes filled with upsert_texts; rerank orders them once more.",
  docs: "https://docs.pinecone.io/reference/api/2025-10/data-plane/search_records",
  effect: "read",
  price: perCall("0.1"),
  timeoutMs: 60_000,
  input: z.strictObject({
    collection: collectionField,
    namespace: namespaceField,
    query: z.string().min(1).max(4_000).describe("What to find. Example: How do I rotate a key?"),
    limit: z.int().min(1).max(100).default(10).describe("How many records at most."),
    filter: z
      .record(z.string().min(1).max(100), z.unknown())
      .optional()
      .describe('A condition on the fields. Example: {"lang": {"$eq": "de"}}'),
    rerank_field: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe("The field by whose text the matches are ordered once more. Example: text"),
  }),
  output: z.object({
    records: z.array(z.object({ id: z.string(), score: z.number(), fields: z.record(z.string(), z.unknown()) })),
  }),
  run: async ({ collection, namespace, query, limit, filter, rerank_field }, api) => {
    const { result } = await api.post("/records/namespaces/{namespace}/search", {
      baseUrl: await indexHost(collection, api),
      params: { namespace },
      json: {
        query: { inputs: { text: query }, top_k: limit, filter },
        rerank: rerank_field ? { model: "bge-reranker-v2-m3", rank_fields: [rerank_field] } : undefined,
      },
      returns: Answer,
    });
    return {
      records: result.hits.map(({ _id, _score, fields }) => ({ id: _id, score: _score, fields: fields ?? {} })),
    };
  },
});
