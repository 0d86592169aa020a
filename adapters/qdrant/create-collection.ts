import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const distances = { cosine: "Cosine", dot: "Dot", euclid: "Euclid", manhattan: "Manhattan" } as const;

export const createCollection = defineOperation({
  name: "create_collection",
  title: "Create a Qdrant collection",
  description:
    "Creates an empty Qdrant collection for vectors of one length. Use it once before the first upsert; fails if the name is taken.",
  docs: "https://api.qdrant.tech/api-reference/collections/create-collection",
  effect: "write",
  price: perCall("0.1"),
  input: z.strictObject({
    collection: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,199}$/)
      .describe("Its name. Example: articles"),
    dimensions: z.int().min(1).max(20_000).describe("How long the vectors are. Example: 1024"),
    distance: z
      .enum(["cosine", "dot", "euclid", "manhattan"])
      .default("cosine")
      .describe("How nearness is measured; cosine fits most embeddings."),
  }),
  output: z.object({ collection: z.string(), is_created: z.boolean() }),
  run: async ({ collection, dimensions, distance }, api) => {
    const { result } = await api.put("/collections/{collection}", {
      params: { collection },
      json: { vectors: { size: dimensions, distance: distances[distance] } },
      returns: z.object({ result: z.boolean() }),
    });
    return { collection, is_created: result };
  },
});
