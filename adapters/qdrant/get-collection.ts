import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { collectionField } from "./point-id.ts";

const Vector = z.object({ size: z.int(), distance: z.string() });

const Answer = z.object({
  result: z.object({
    status: z.string(),
    points_count: z.int().nullish(),
    config: z.object({ params: z.object({ vectors: z.union([Vector, z.record(z.string(), Vector)]).nullish() }) }),
  }),
});

export const getCollection = defineOperation({
  name: "get_collection",
  title: "Describe a Qdrant collection",
  description:
    "Returns how long the vectors of a Qdrant collection are, how their distance is measured, how many points it has and whether it is in order. Use it before you fill or search one.",
  docs: "https://api.qdrant.tech/api-reference/collections/get-collection",
  effect: "read",
  price: free,
  input: z.strictObject({ collection: collectionField }),
  output: z.object({
    collection: z.string(),
    status: z.string().describe("green: in order; yellow: optimizing; grey: waiting; red: failed."),
    points: z.int().nullable(),
    vectors: z.array(
      z.object({ name: z.string().describe("Empty: the unnamed one."), dimensions: z.int(), distance: z.string() }),
    ),
  }),
  run: async ({ collection }, api) => {
    const { result } = await api.get("/collections/{collection}", { params: { collection }, returns: Answer });
    const { vectors } = result.config.params;
    const unnamed = Vector.safeParse(vectors);
    const named = unnamed.success ? [["", unnamed.data] as const] : Object.entries(vectors ?? {});
    return {
      collection,
      status: result.status,
      points: result.points_count ?? null,
      vectors: named.flatMap(([name, vector]) => {
        const parsed = Vector.safeParse(vector);
        return parsed.success ? [{ name, dimensions: parsed.data.size, distance: parsed.data.distance }] : [];
      }),
    };
  },
});
