import { z } from "zod";
import { cloudflareResult, defineOperation, free } from "../kit/index.ts";

export const listNamespaces = defineOperation({
  name: "list_namespaces",
  title: "List namespaces",
  description: "Lists the Workers KV namespaces of a Cloudflare account with the ids that the other operations take.",
  docs: "https://developers.cloudflare.com/api/resources/kv/subresources/namespaces/methods/list/",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: z.object({ namespaces: z.array(z.object({ id: z.string(), title: z.string() })) }),
  run: async (_, api) => {
    const { result } = await api.get("/namespaces", {
      query: { order: "title" },
      returns: cloudflareResult(z.array(z.object({ id: z.string(), title: z.string() }))),
    });
    return { namespaces: result };
  },
});
