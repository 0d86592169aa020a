import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Indexes } from "./index-host.ts";

export const listIndexes = defineOperation({
  name: "list_indexes",
  title: "List Pinecone's indexes",
  description:
    "Lists the indexes of the project with host, length of vectors, metric, embedding model and state. Use it to find the collection that the other operations take.",
  docs: "https://docs.pinecone.io/reference/api/2025-10/control-plane/list_indexes",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({
    indexes: z.array(
      z.object({
        name: z.string(),
        host: z.string(),
        dimensions: z.int().nullable(),
        metric: z.string(),
        kind: z.string().describe("dense or sparse"),
        embedding_model: z.string().nullable().describe("Set: the index takes texts."),
        is_ready: z.boolean(),
        state: z.string(),
      }),
    ),
  }),
  run: async (_, api) => {
    const { indexes } = await api.get("/indexes", { returns: Indexes });
    return {
      indexes: (indexes ?? []).map(({ name, host, dimension, metric, vector_type, embed, status }) => ({
        name,
        host,
        dimensions: dimension ?? null,
        metric,
        kind: vector_type ?? "dense",
        embedding_model: embed?.model ?? null,
        is_ready: status.ready,
        state: status.state,
      })),
    };
  },
});
