import { free, implementCapability, webSearch, withSites } from "../kit/index.ts";
import { ask } from "./ask.ts";

const queryLengthMax = 2_000;

export const search = implementCapability(webSearch, {
  name: "search",
  title: "Search the web",
  description:
    "Searches the web through many engines at once on your own instance and returns pages with snippets, best first. Filter by domains and by the last day, month or year.",
  docs: "https://docs.searxng.org/dev/search_api.html",
  effect: "read",
  price: free,
  run: async (input, api) => {
    const results = await ask({ q: withSites(input, queryLengthMax), time_range: input.time_range }, api);
    return {
      results: results.slice(0, input.limit).map(({ title, url, content, publishedDate, score }) => ({
        title: title ?? "",
        url,
        snippet: content ?? "",
        published_at: publishedDate ?? null,
        score: score ?? null,
      })),
    };
  },
});
