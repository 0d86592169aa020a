import { z } from "zod";
import { implementCapability, perCall, vectorQuery } from "../kit/index.ts";
import { indexHost } from "./index-host.ts";

const Answer = z.object({
  matches: z
    .array(
      z.object({
        id: z.string(),
        score: z.number().nullish(),
        metadata: z.record(z.string(), z.unknown()).nullish(),
      }),
    )
    .nullish(),
});

export const query = implementCapability(vectorQuery, {
  name: "query",
  title: "Find near vectors in Pinecone",
  description:
    'Finds the vectors of a Pinecone index nearest to a given one, with their metadata. collection is the index\'s name, or its host (faster); filter is Pinecone\'s, such as {"year": {"$gte": 2024}}.',
  docs: "https://docs.pinecone.io/reference/api/2025-10/data-plane/query",
  effect: "read",
  price: perCall("0.1"),
  run: async ({ collection, namespace, vector, limit, filter }, api) => {
    const { matches } = await api.post("/query", {
      baseUrl: await indexHost(collection, api),
      json: { namespace, vector, topK: limit, filter, includeMetadata: true },
      returns: Answer,
    });
    return {
      matches: (matches ?? []).map(({ id, score, metadata }) => ({
        id,
        score: score ?? null,
        metadata: metadata ?? null,
      })),
    };
  },
});
