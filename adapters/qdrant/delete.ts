import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { collectionField, toPointId } from "./point-id.ts";

export const deletePoints = defineOperation({
  name: "delete",
  title: "Delete points from Qdrant",
  description:
    "Deletes the points with the given ids from a Qdrant collection, for good. Ids that do not exist are passed over.",
  docs: "https://api.qdrant.tech/api-reference/points/delete-points",
  effect: "destroy",
  price: perCall("0.1"),
  input: z.strictObject({
    collection: collectionField,
    ids: z.array(z.string().min(1).max(36)).min(1).max(1_000).describe('UUIDs or whole numbers. Example: ["42"]'),
  }),
  output: z.object({ requested: z.int().describe("How many ids were given.") }),
  run: async ({ collection, ids }, api) => {
    await api.post("/collections/{collection}/points/delete", {
      params: { collection },
      query: { wait: true },
      json: { points: ids.map(toPointId) },
      returns: z.object({ result: z.object({ status: z.string() }) }),
    });
    return { requested: ids.length };
  },
});
