import { z } from "zod";
import { implementCapability, perCall, webSearch, withSites } from "../kit/index.ts";
import { freshnessOf, queryLengthMax } from "./query.ts";

const Answer = z.object({
  // Absent when nothing was found.
  web: z
    .object({
      results: z.array(
        z.object({
          title: z.string(),
          url: z.string(),
          description: z.string().nullish(),
          page_age: z.string().nullish(),
        }),
      ),
    })
    .nullish(),
});

export const search = implementCapability(webSearch, {
  name: "search",
  title: "Search the web",
  description:
    "Searches an independent web index and returns titles, addresses and short descriptions, best first. Use it for general and current look-ups; filter by time range and domains.",
  docs: "https://api-dashboard.search.brave.com/documentation/services/web-search",
  effect: "read",
  price: perCall(5, "$5 per 1,000 requests; api-dashboard.search.brave.com, 2026-09"),
  run: async (input, api) => {
    const { web } = await api.get("/res/v1/web/search", {
      query: {
        q: withSites(input, queryLengthMax),
        count: input.limit,
        freshness: input.time_range && freshnessOf[input.time_range],
        text_decorations: false,
        result_filter: "web",
      },
      returns: Answer,
    });
    return {
      results: (web?.results ?? []).map(({ title, url, description, page_age }) => ({
        title,
        url,
        snippet: description ?? "",
        published_at: page_age ?? null,
        score: null,
      })),
    };
  },
});
