import { z } from "zod";
import { defineOperation, perCall, returns } from "../kit/index.ts";
import { collectionField, tenantField, toClassName } from "./class.ts";

export const deleteObject = defineOperation({
  name: "delete_object",
  title: "Delete an object from Weaviate",
  description: "Deletes one object of a Weaviate collection by its id, for good. Fails if there is none.",
  docs: "https://docs.weaviate.io/weaviate/api/rest#tag/objects/delete/objects/{className}/{id}",
  effect: "destroy",
  price: perCall("0.1"),
  input: z.strictObject({
    collection: collectionField,
    id: z.uuid().describe("The object's id. Example: 5c56c793-69f3-4fbf-87e6-c4bf54c28c26"),
    tenant: tenantField,
  }),
  output: z.object({ id: z.string().describe("The object that is gone.") }),
  run: async ({ collection, id, tenant }, api) => {
    await api.delete("/objects/{className}/{id}", {
      params: { className: toClassName(collection), id },
      query: { tenant },
      returns: returns.nothing,
    });
    return { id };
  },
});
