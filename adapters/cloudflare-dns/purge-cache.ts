import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { ZoneId } from "./record.ts";

export const purgeCache = defineOperation({
  name: "purge_cache",
  title: "Purge the cache",
  description:
    "Makes Cloudflare forget cached files of a domain, so that visitors get the new ones: single addresses, or everything, which slows the site down for a while.",
  docs: "https://developers.cloudflare.com/api/resources/cache/methods/purge/",
  effect: "write",
  price: free,
  input: z
    .strictObject({
      zone_id: ZoneId,
      urls: z
        .array(z.url({ protocol: /^https?$/ }).max(2_000))
        .min(1)
        .max(30)
        .optional()
        .describe('Addresses to forget. Example: ["https://example.com/style.css"]'),
      everything: z.boolean().default(false).describe("Whether to forget all files of the domain."),
    })
    .refine(({ urls, everything }) => everything !== (urls !== undefined), "give either urls or everything"),
  output: z.object({ purged: z.literal(true) }),
  run: async ({ zone_id, urls }, api) => {
    await api.post("/zones/{zone}/purge_cache", {
      params: { zone: zone_id },
      json: urls ? { files: urls } : { purge_everything: true },
      returns: z.object({ result: z.object({ id: z.string() }).nullish() }),
    });
    return { purged: true as const };
  },
});
