import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

export const listCollections = defineOperation({
  name: "list_collections",
  title: "List Qdrant's collections",
  description: "Lists the names of the collections of the cluster. Use it to find the collection to search or to fill.",
  docs: "https://api.qdrant.tech/api-reference/collections/get-collections",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({ collections: z.array(z.string()) }),
  run: async (_, api) => {
    const { result } = await api.get("/collections", {
      returns: z.object({ result: z.object({ collections: z.array(z.object({ name: z.string() })) }) }),
    });
    return { collections: result.collections.map(({ name }) => name) };
  },
});
