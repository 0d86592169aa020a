import { implementCapability, newsSearch } from "../kit/index.ts";
import { find, searchPrice } from "./find.ts";

export const news = implementCapability(newsSearch, {
  name: "news",
  title: "Search the news",
  description:
    "Returns the news articles that a search finds, with headline, summary and time of publication. Use it for current events; it returns none where the query is not about news.",
  docs: "https://docs.you.com/api-reference/search/v1-search",
  effect: "read",
  price: searchPrice,
  run: async (input, api) => {
    const { news } = await find(input.query, input.limit, input.time_range, api);
    return {
      articles: news.map(({ url, title, description, page_age }) => ({
        title: title ?? "",
        url: url ?? "",
        summary: description ?? null,
        source: null,
        published_at: page_age ?? null,
      })),
    };
  },
});
