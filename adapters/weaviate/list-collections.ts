import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Schema } from "./class.ts";

export const listCollections = defineOperation({
  name: "list_collections",
  title: "List Weaviate's collections",
  description:
    "Lists the collections of the cluster with their properties, how vectors are made and whether there are tenants. Use it to learn what can be searched and filtered.",
  docs: "https://docs.weaviate.io/weaviate/api/rest#tag/schema/get/schema",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({
    collections: z.array(
      z.object({
        collection: z.string(),
        description: z.string().nullable(),
        vectorizer: z.string().nullable().describe("none: vectors are given with each object."),
        has_tenants: z.boolean(),
        properties: z.array(z.object({ name: z.string(), type: z.string(), description: z.string().nullable() })),
      }),
    ),
  }),
  run: async (_, api) => {
    const { classes } = await api.get("/schema", { returns: Schema });
    return {
      collections: (classes ?? []).map((one) => ({
        collection: one.class,
        description: one.description ?? null,
        vectorizer: one.vectorizer ?? null,
        has_tenants: one.multiTenancyConfig?.enabled ?? false,
        properties: (one.properties ?? []).map(({ name, dataType, description }) => ({
          name,
          type: dataType?.join(" | ") ?? "",
          description: description || null,
        })),
      })),
    };
  },
});
