import { z } from "zod";
import { implementCapability, newsSearch, startOf } from "../kit/index.ts";
import { askGoogle, searchPrice } from "./google.ts";

const Answer = z.object({
  news_results: z
    .array(
      z.object({
        title: z.string().nullish(),
        link: z.string().nullish(),
        source: z.string().nullish(),
        snippet: z.string().nullish(),
        date: z.string().nullish(),
      }),
    )
    .nullish(),
});

const dayLength = "2026-01-31".length;

export const news = implementCapability(newsSearch, {
  name: "news",
  title: "Search Google News",
  description:
    "Returns the first page of Google's news results with headline, source, summary and date. Use it for current events and announcements, with a time range for what is recent.",
  docs: "https://serpapi.com/google-news-light-api",
  effect: "read",
  price: searchPrice,
  timeoutMs: 60_000,
  run: async ({ query, limit, time_range }, api) => {
    const after = time_range && ` after:${startOf(time_range, api.now()).toISOString().slice(0, dayLength)}`;
    const { news_results } = await askGoogle({ engine: "google_news_light", q: query + (after ?? "") }, Answer, api);
    return {
      articles: (news_results ?? []).slice(0, limit).map(({ title, link, source, snippet, date }) => ({
        title: title ?? "",
        url: link ?? "",
        summary: snippet ?? null,
        source: source ?? null,
        published_at: date ?? null,
      })),
    };
  },
});
