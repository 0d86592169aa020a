import { z } from "zod";
import { implementCapability, perCall, webSearch } from "../kit/index.ts";

const Answer = z.object({
  results: z.array(
    z.object({
      title: z.string(),
      url: z.string(),
      content: z.string(),
      score: z.number().nullish(),
      published_date: z.string().nullish(),
    }),
  ),
});

export const search = implementCapability(webSearch, {
  name: "search",
  title: "Search the web",
  description:
    "Searches the web and returns the passages that answer the query, best first. Use it for current facts, news and research; filter by time range and domains.",
  docs: "https://docs.tavily.com/documentation/api-reference/endpoint/search",
  effect: "read",
  price: perCall(8, "one basic search is one Tavily credit, $0.008 pay as you go; docs.tavily.com, 2026-08"),
  run: async (input, api) => {
    const answer = await api.post("/search", {
      json: {
        query: input.query,
        max_results: input.limit,
        time_range: input.time_range,
        include_domains: input.include_domains,
        exclude_domains: input.exclude_domains,
      },
      returns: Answer,
    });
    return {
      results: answer.results.map((result) => ({
        title: result.title,
        url: result.url,
        snippet: result.content,
        published_at: result.published_date ?? null,
        score: result.score ?? null,
      })),
    };
  },
});
