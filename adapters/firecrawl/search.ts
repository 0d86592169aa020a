import { z } from "zod";
import { googleTimes, implementCapability, perUnit, webSearch } from "../kit/index.ts";
import { creditsPerVendorCredit } from "./page.ts";

const Answer = z.object({
  data: z.object({
    web: z
      .array(z.object({ title: z.string().nullish(), url: z.string(), description: z.string().nullish() }))
      .nullish(),
  }),
  creditsUsed: z.number().nullish(),
});

const vendorCreditsOf = (results: number) => 2 * Math.max(1, Math.ceil(results / 10));

export const search = implementCapability(webSearch, {
  name: "search",
  title: "Search the web",
  description:
    "Searches the web and returns titles, addresses and descriptions, best first. Use it to find pages that you will then read with scrape; filter by time range and domains.",
  docs: "https://docs.firecrawl.dev/api-reference/endpoint/search",
  effect: "read",
  price: perUnit(
    "Firecrawl credit",
    creditsPerVendorCredit,
    ({ limit }) => vendorCreditsOf(limit),
    "two Firecrawl credits for ten results; docs.firecrawl.dev, 2026-08",
  ),
  timeoutMs: 60_000,
  run: async (input, api) => {
    const { data, creditsUsed } = await api.post("/search", {
      json: {
        query: input.query,
        limit: input.limit,
        sources: [{ type: "web" }],
        tbs: input.time_range && googleTimes[input.time_range],
        includeDomains: input.include_domains,
        excludeDomains: input.exclude_domains,
      },
      returns: Answer,
    });
    const results = data.web ?? [];
    api.used(creditsUsed ?? vendorCreditsOf(results.length));
    return {
      results: results.map(({ title, url, description }) => ({
        title: title ?? "",
        url,
        snippet: description ?? "",
        published_at: null,
        score: null,
      })),
    };
  },
});
