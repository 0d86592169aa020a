import { z } from "zod";
import { implementCapability, newsSearch, perCall } from "../kit/index.ts";
import { freshnessOf } from "./query.ts";

const Answer = z.object({
  results: z
    .array(
      z.object({
        title: z.string(),
        url: z.string(),
        description: z.string().nullish(),
        age: z.string().nullish(),
        page_age: z.string().nullish(),
      }),
    )
    .nullish(),
});

export const news = implementCapability(newsSearch, {
  name: "news",
  title: "Search the news",
  description:
    "Searches news articles and returns headline, address, summary and when each was published. Use it for events and announcements, with a time range for what is recent.",
  docs: "https://api-dashboard.search.brave.com/documentation/services/news-search",
  effect: "read",
  price: perCall(5, "$5 per 1,000 requests; api-dashboard.search.brave.com, 2026-09"),
  run: async (input, api) => {
    const { results } = await api.get("/res/v1/news/search", {
      query: {
        q: input.query,
        count: input.limit,
        freshness: input.time_range && freshnessOf[input.time_range],
      },
      returns: Answer,
    });
    return {
      articles: (results ?? []).map(({ title, url, description, age, page_age }) => ({
        title,
        url,
        summary: description ?? null,
        source: null,
        published_at: page_age ?? age ?? null,
      })),
    };
  },
});
