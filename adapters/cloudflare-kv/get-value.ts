import { z } from "zod";
import { defineOperation, free, returns, UpstreamFailure } from "../kit/index.ts";
import { Key, NamespaceId, valuePath } from "./key.ts";

const charactersMax = 200_000;

export const getValue = defineOperation({
  name: "get_value",
  title: "Read a value",
  description:
    "Reads the text stored under a key of a Workers KV namespace. A key that does not exist gives exists: false. Other regions may see a change only after a minute.",
  docs: "https://developers.cloudflare.com/api/resources/kv/subresources/namespaces/subresources/values/methods/get/",
  effect: "read",
  price: free,
  input: z.strictObject({ namespace_id: NamespaceId, key: Key }),
  output: z.object({
    key: z.string(),
    exists: z.boolean(),
    value: z.string().nullable(),
    is_truncated: z.boolean().describe("The value is longer than the 200,000 characters given."),
  }),
  run: async ({ namespace_id, key }, api) => {
    const value = await api
      .get(valuePath, { params: { namespace: namespace_id, key }, returns: returns.text("*/*") })
      .catch(nullWhenAbsent);
    return {
      key,
      exists: value !== null,
      value: value?.slice(0, charactersMax) ?? null,
      is_truncated: (value?.length ?? 0) > charactersMax,
    };
  },
});

// https://developers.cloudflare.com/kv/: a namespace that does not exist has another code than a key.
const keyNotFound = "10009";

function nullWhenAbsent(error: unknown): null {
  if (error instanceof UpstreamFailure && error.failure.code === keyNotFound) return null;
  throw error;
}
