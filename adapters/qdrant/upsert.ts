import { z } from "zod";
import { implementCapability, perCall, vectorUpsert } from "../kit/index.ts";
import { refuseNamespace, toPointId } from "./point-id.ts";

export const upsert = implementCapability(vectorUpsert, {
  name: "upsert",
  title: "Store vectors in Qdrant",
  description:
    "Stores vectors with ids and metadata as points of a Qdrant collection; an id that exists is replaced. Ids are UUIDs or whole numbers; vectors as long as the collection's.",
  docs: "https://api.qdrant.tech/api-reference/points/upsert-points",
  effect: "write",
  price: perCall("0.1"),
  run: async ({ collection, namespace, vectors }, api) => {
    refuseNamespace(namespace);
    await api.put("/collections/{collection}/points", {
      params: { collection },
      query: { wait: true },
      json: {
        points: vectors.map(({ id, values, metadata }) => ({ id: toPointId(id), vector: values, payload: metadata })),
      },
      returns: z.object({ result: z.object({ status: z.string() }) }),
    });
    return { upserted: vectors.length };
  },
});
