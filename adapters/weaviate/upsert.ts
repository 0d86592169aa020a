import { z } from "zod";
import { implementCapability, perCall, UpstreamFailure, vectorUpsert } from "../kit/index.ts";
import { toClassName } from "./class.ts";

const Answer = z.array(
  z.object({
    result: z
      .object({
        status: z.string().nullish(),
        errors: z.object({ error: z.array(z.object({ message: z.string().nullish() })).nullish() }).nullish(),
      })
      .nullish(),
  }),
);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const upsert = implementCapability(vectorUpsert, {
  name: "upsert",
  title: "Store vectors in Weaviate",
  description:
    "Stores objects with vector and properties (metadata) in a Weaviate collection; an id that exists is replaced. Ids are UUIDs; namespace is a tenant.",
  docs: "https://docs.weaviate.io/weaviate/api/rest#tag/batch/post/batch/objects",
  effect: "write",
  price: perCall("0.1"),
  run: async ({ collection, namespace, vectors }, api) => {
    const stranger = vectors.find(({ id }) => !uuid.test(id));
    if (stranger)
      throw new UpstreamFailure({ kind: "rejected", message: `Weaviate's ids are UUIDs, not ${stranger.id}.` });
    const stored = await api.post("/batch/objects", {
      json: {
        objects: vectors.map(({ id, values, metadata }) => ({
          class: toClassName(collection),
          id,
          vector: values,
          properties: metadata,
          tenant: namespace,
        })),
      },
      returns: Answer,
    });
    // Each object succeeds or fails by itself, all in one 200.
    const failures = stored.flatMap(({ result }) => result?.errors?.error ?? []);
    const upserted = stored.filter(({ result }) => !result?.errors?.error?.length).length;
    if (upserted === 0 && failures.length > 0)
      throw new UpstreamFailure({ kind: "rejected", message: failures[0]?.message ?? "Weaviate took no object." });
    return { upserted };
  },
});
