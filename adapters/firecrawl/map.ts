import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { creditsPerVendorCredit } from "./page.ts";

const Answer = z.object({
  links: z.array(z.object({ url: z.string(), title: z.string().nullish(), description: z.string().nullish() })),
});

export const map = defineOperation({
  name: "map",
  title: "List a site's pages",
  description:
    "Lists the addresses of a website's pages from its sitemap and links, without reading them. Use it to find the right page of a site before scraping it.",
  docs: "https://docs.firecrawl.dev/api-reference/endpoint/map",
  effect: "read",
  price: perCall(creditsPerVendorCredit, "one Firecrawl credit a call; docs.firecrawl.dev, 2026-08"),
  timeoutMs: 60_000,
  input: z.strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe("The site. Example: https://docs.firecrawl.dev"),
    search: z.string().max(200).optional().describe("Words to order the pages by, best first. Example: rate limits"),
    limit: z.int().min(1).max(5_000).default(100).describe("How many pages at most."),
    include_subdomains: z.boolean().default(true).describe("Whether pages of subdomains count."),
  }),
  output: z.object({
    pages: z.array(z.object({ url: z.string(), title: z.string().nullable(), description: z.string().nullable() })),
  }),
  run: async (input, api) => {
    const { links } = await api.post("/map", {
      json: {
        url: input.url,
        search: input.search,
        limit: input.limit,
        includeSubdomains: input.include_subdomains,
      },
      returns: Answer,
    });
    return {
      pages: links.map(({ url, title, description }) => ({
        url,
        title: title ?? null,
        description: description ?? null,
      })),
    };
  },
});
