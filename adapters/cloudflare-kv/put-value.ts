import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { Key, NamespaceId, valuePath } from "./key.ts";

const secondsMin = 60;
const secondsMax = 315_360_000;

export const putValue = defineOperation({
  name: "put_value",
  title: "Write a value",
  description:
    "Stores a text under a key of a Workers KV namespace, in place of what was there. Give expires_in_s to have it removed by itself.",
  docs: "https://developers.cloudflare.com/api/resources/kv/subresources/namespaces/subresources/values/methods/update/",
  effect: "write",
  price: free,
  input: z.strictObject({
    namespace_id: NamespaceId,
    key: Key,
    value: z.string().max(1_000_000).describe("The text to store, such as JSON."),
    expires_in_s: z
      .int()
      .min(secondsMin)
      .max(secondsMax)
      .optional()
      .describe("Remove it after so many seconds, at least 60. Example: 3600"),
  }),
  output: z.object({ key: z.string(), stored: z.literal(true) }),
  run: async ({ namespace_id, key, value, expires_in_s }, api) => {
    await api.put(valuePath, {
      params: { namespace: namespace_id, key },
      query: { expiration_ttl: expires_in_s },
      multipart: [{ name: "value", value }],
      returns: returns.nothing,
    });
    return { key, stored: true as const };
  },
});
