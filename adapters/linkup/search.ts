import { z } from "zod";
import { implementCapability, perCall, startOf, UpstreamFailure, webSearch } from "../kit/index.ts";

const Answer = z.object({
  results: z.array(z.object({ name: z.string().nullish(), url: z.string(), content: z.string().nullish() })),
});

export const search = implementCapability(webSearch, {
  name: "search",
  title: "Search the web",
  description:
    "Searches the web, premium publishers included, and returns the passages that fit the query, best first. Use it for facts, companies and news; filter by time range and domains.",
  docs: "https://docs.linkup.so/pages/documentation/api-reference/endpoint/post-search",
  effect: "read",
  price: perCall(5),
  timeoutMs: 60_000,
  run: async (input, api) => {
    const { results } = await api
      .post("/search", {
        json: {
          q: input.query,
          depth: "standard",
          outputType: "searchResults",
          maxResults: input.limit,
          fromDate:
            input.time_range && startOf(input.time_range, api.now()).toISOString().slice(0, "2026-01-31".length),
          includeDomains: input.include_domains,
          excludeDomains: input.exclude_domains,
        },
        returns: Answer,
      })
      .catch(noneIfEmpty);
    return {
      results: results.map(({ name, url, content }) => ({
        title: name ?? "",
        url,
        snippet: content ?? "",
        published_at: null,
        score: null,
      })),
    };
  },
});

// Nothing found is a 400.
function noneIfEmpty(error: unknown): z.output<typeof Answer> {
  if (error instanceof UpstreamFailure && error.failure.code === "SEARCH_QUERY_NO_RESULT") return { results: [] };
  throw error;
}
