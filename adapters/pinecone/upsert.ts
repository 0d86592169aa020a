import { z } from "zod";
import { implementCapability, perCall, vectorUpsert } from "../kit/index.ts";
import { indexHost } from "./index-host.ts";

export const upsert = implementCapability(vectorUpsert, {
  name: "upsert",
  title: "Store vectors in Pinecone",
  description:
    "Stores vectors with ids and metadata in a Pinecone index; an id that exists is replaced. Vectors must be as long as the index's; metadata values are texts, numbers, booleans or lists of texts.",
  docs: "https://docs.pinecone.io/reference/api/2025-10/data-plane/upsert",
  effect: "write",
  price: perCall("0.1"),
  run: async ({ collection, namespace, vectors }, api) => {
    const { upsertedCount } = await api.post("/vectors/upsert", {
      baseUrl: await indexHost(collection, api),
      json: { namespace, vectors },
      returns: z.object({ upsertedCount: z.int().nullish() }),
    });
    return { upserted: upsertedCount ?? vectors.length };
  },
});
