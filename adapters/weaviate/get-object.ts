import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { collectionField, tenantField, toClassName } from "./class.ts";

const Answer = z.object({
  id: z.string().nullish(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  creationTimeUnix: z.number().nullish(),
  lastUpdateTimeUnix: z.number().nullish(),
});

const toIso = (unixMs: number | null | undefined) => (unixMs ? new Date(unixMs).toISOString() : null);

export const getObject = defineOperation({
  name: "get_object",
  title: "Read an object of Weaviate",
  description:
    "Returns one object of a Weaviate collection by its id, with all properties and when it was made and changed. Use it after a search that told the id.",
  docs: "https://docs.weaviate.io/weaviate/api/rest#tag/objects/get/objects/{className}/{id}",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    collection: collectionField,
    id: z.uuid().describe("The object's id. Example: 5c56c793-69f3-4fbf-87e6-c4bf54c28c26"),
    tenant: tenantField,
  }),
  output: z.object({
    id: z.string(),
    properties: z.record(z.string(), z.unknown()),
    created_at: z.string().nullable(),
    updated_at: z.string().nullable(),
  }),
  run: async ({ collection, id, tenant }, api) => {
    const object = await api.get("/objects/{className}/{id}", {
      params: { className: toClassName(collection), id },
      query: { tenant },
      returns: Answer,
    });
    return {
      id: object.id ?? id,
      properties: object.properties ?? {},
      created_at: toIso(object.creationTimeUnix),
      updated_at: toIso(object.lastUpdateTimeUnix),
    };
  },
});
