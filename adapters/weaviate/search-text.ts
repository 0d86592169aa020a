import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { collectionField, tenantField } from "./class.ts";
import { getObjects } from "./get-objects.ts";

export const searchText = defineOperation({
  name: "search_text",
  title: "Search words in Weaviate",
  description:
    "Finds the objects of a Weaviate collection in whose texts the given words matter most (BM25), without any vectors. Use it for names, codes and exact terms, where nearness of meaning misleads.",
  docs: "https://docs.weaviate.io/weaviate/search/bm25",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    collection: collectionField,
    tenant: tenantField,
    query: z.string().trim().min(1).max(1_000).describe("The words. Example: error E-4021"),
    limit: z.int().min(1).max(100).default(10).describe("How many objects at most."),
    filter: z
      .record(z.string().min(1).max(100), z.unknown())
      .optional()
      .describe('Weaviate\'s where. Example: {"path": ["lang"], "operator": "Equal", "valueText": "de"}'),
  }),
  output: z.object({
    objects: z.array(
      z.object({ id: z.string(), score: z.number().nullable(), properties: z.record(z.string(), z.unknown()) }),
    ),
  }),
  run: async ({ collection, tenant, query, limit, filter }, api) => {
    const objects = await getObjects(
      { collection, tenant, limit, by: { bm25: { query } }, where: filter, measure: "score" },
      api,
    );
    return { objects: objects.map(({ id, score, metadata }) => ({ id, score: score ?? null, properties: metadata })) };
  },
});
