import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { Key, NamespaceId, valuePath } from "./key.ts";

export const deleteValue = defineOperation({
  name: "delete_value",
  title: "Delete a value",
  description:
    "Removes a key and its value from a Workers KV namespace. A key that does not exist is no error: the result is the same.",
  docs: "https://developers.cloudflare.com/api/resources/kv/subresources/namespaces/subresources/values/methods/delete/",
  effect: "destroy",
  price: free,
  input: z.strictObject({ namespace_id: NamespaceId, key: Key }),
  output: z.object({ key: z.string(), deleted: z.literal(true) }),
  run: async ({ namespace_id, key }, api) => {
    await api.delete(valuePath, { params: { namespace: namespace_id, key }, returns: returns.nothing });
    return { key, deleted: true as const };
  },
});
