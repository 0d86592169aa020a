import { z } from "zod";
import { implementCapability, perCall, webMap } from "../kit/index.ts";
import { creditsPerVendorCredit } from "./page.ts";

const Answer = z.object({
  links: z.array(z.object({ url: z.string(), title: z.string().nullish(), description: z.string().nullish() })),
});

export const map = implementCapability(webMap, {
  name: "map",
  title: "List a site's pages",
  description:
    "Lists the addresses of a website's pages from its sitemap and links, without reading them. Use it to find the right page of a site before scraping it.",
  docs: "https://docs.firecrawl.dev/api-reference/endpoint/map",
  effect: "read",
  price: perCall(creditsPerVendorCredit, "one Firecrawl credit a call; docs.firecrawl.dev, 2026-08"),
  timeoutMs: 60_000,
  run: async (input, api) => {
    const { links } = await api.post("/map", {
      json: {
        url: input.url,
        search: input.search,
        limit: input.limit,
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
