import { z } from "zod";
import { cloudflareResult, defineOperation, free } from "../kit/index.ts";
import { NamespaceId } from "./key.ts";

const Key = z.object({ name: z.string(), expiration: z.number().nullish() });

export const listKeys = defineOperation({
  name: "list_keys",
  title: "List keys",
  description:
    "Lists the keys of a Workers KV namespace in alphabetical order, up to 1,000 a page, with the time at which each expires. prefix narrows it down; values come from get_value.",
  docs: "https://developers.cloudflare.com/api/resources/kv/subresources/namespaces/subresources/keys/methods/list/",
  effect: "read",
  price: free,
  input: z.strictObject({
    namespace_id: NamespaceId,
    prefix: z.string().min(1).max(512).optional().describe("Only keys that begin with this. Example: session:"),
    cursor: z.string().min(1).max(2_000).optional().describe("`next_cursor` of the page before."),
  }),
  output: z.object({
    keys: z.array(z.object({ key: z.string(), expires_at: z.string().nullable() })),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ namespace_id, prefix, cursor }, api) => {
    const { result, result_info } = await api.get("/namespaces/{namespace}/keys", {
      params: { namespace: namespace_id },
      query: { prefix, cursor },
      returns: cloudflareResult(z.array(Key)),
    });
    return {
      keys: result.map(({ name, expiration }) => ({
        key: name,
        expires_at: expiration ? new Date(expiration * 1000).toISOString() : null,
      })),
      next_cursor: result_info?.cursor || null,
    };
  },
});
