import { free, implementCapability, newsSearch } from "../kit/index.ts";
import { ask } from "./ask.ts";

export const news = implementCapability(newsSearch, {
  name: "news",
  title: "Search the news",
  description:
    "Searches the news through the news engines of your own instance and returns articles with summary and time. Use it for current events, if wanted of the last day, month or year.",
  docs: "https://docs.searxng.org/dev/search_api.html",
  effect: "read",
  price: free,
  run: async ({ query, limit, time_range }, api) => {
    const results = await ask({ q: query, categories: "news", time_range }, api);
    return {
      articles: results.slice(0, limit).map(({ title, url, content, publishedDate }) => ({
        title: title ?? "",
        url,
        summary: content ?? null,
        source: null,
        published_at: publishedDate ?? null,
      })),
    };
  },
});
