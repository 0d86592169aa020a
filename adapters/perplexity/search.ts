import { z } from "zod";
import { implementCapability, perCall, UpstreamFailure, webSearch } from "../kit/index.ts";

const Answer = z.object({
  results: z.array(z.object({ title: z.string(), url: z.string(), snippet: z.string(), date: z.string().nullish() })),
});

// What is enough to see what a page says: the vendor's own default is 4,096 for each.
const tokensPerPage = 256;

export const search = implementCapability(webSearch, {
  name: "search",
  title: "Search the web",
  description:
    "Searches Perplexity's index of the live web and returns ranked pages with the passages that fit. Use it for current facts and research; filter by time range and by domains, either wanted or unwanted.",
  docs: "https://docs.perplexity.ai/api-reference/search-post",
  effect: "read",
  price: perCall(5, "$5 per 1,000 requests; docs.perplexity.ai, 2026-10"),
  run: async (input, api) => {
    const { results } = await api.post("/search", {
      json: {
        query: input.query,
        max_results: input.limit,
        max_tokens_per_page: tokensPerPage,
        search_recency_filter: input.time_range,
        search_domain_filter: domainFilter(input.include_domains, input.exclude_domains),
      },
      returns: Answer,
    });
    return {
      results: results.map(({ title, url, snippet, date }) => ({
        title,
        url,
        snippet,
        published_at: date ?? null,
        score: null,
      })),
    };
  },
});

/** One list: domains that are wanted, or, with a minus, those that are not. */
function domainFilter(included: string[] = [], excluded: string[] = []): string[] | undefined {
  if (included.length > 0 && excluded.length > 0) {
    throw new UpstreamFailure({
      kind: "rejected",
      message: "Perplexity takes include_domains or exclude_domains, not both in one search.",
    });
  }
  const filter = included.length > 0 ? included : excluded.map((domain) => `-${domain}`);
  return filter.length > 0 ? filter : undefined;
}
