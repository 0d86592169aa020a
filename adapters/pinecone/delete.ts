import { z } from "zod";
import { defineOperation, perCall, returns } from "../kit/index.ts";
import { collectionField, indexHost, namespaceField } from "./index-host.ts";

export const deleteVectors = defineOperation({
  name: "delete",
  title: "Delete vectors from Pinecone",
  description:
    "Deletes the vectors with the given ids from a part of a Pinecone index, for good. Ids that do not exist are passed over.",
  docs: "https://docs.pinecone.io/reference/api/2025-10/data-plane/delete",
  effect: "destroy",
  price: perCall("0.1"),
  input: z.strictObject({
    collection: collectionField,
    namespace: namespaceField,
    ids: z
      .array(z.string().min(1).max(512))
      .min(1)
      .max(1_000)
      .describe('The ids of the vectors. Example: ["doc-1#0", "doc-1#1"]'),
  }),
  output: z.object({ requested: z.int().describe("How many ids were given.") }),
  run: async ({ collection, namespace, ids }, api) => {
    const baseUrl = await indexHost(collection, api);
    await api.post("/vectors/delete", { baseUrl, json: { namespace, ids }, returns: returns.nothing });
    return { requested: ids.length };
  },
});
