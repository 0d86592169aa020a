import { implementCapability, webSearch, withSites } from "../kit/index.ts";
import { find, searchPrice } from "./find.ts";

const queryLengthMax = 2_000;

export const search = implementCapability(webSearch, {
  name: "search",
  title: "Search the web",
  description:
    "Searches the web and returns pages with several passages each, best first. Use it for general and current look-ups; filter by time range and domains, or write operators into the query.",
  docs: "https://docs.you.com/api-reference/search/v1-search",
  effect: "read",
  price: searchPrice,
  run: async (input, api) => {
    const { web } = await find(withSites(input, queryLengthMax), input.limit, input.time_range, api);
    return {
      results: web.map(({ url, title, description, snippets, page_age }) => ({
        title: title ?? "",
        url: url ?? "",
        snippet: snippets?.join(" … ") || (description ?? ""),
        published_at: page_age ?? null,
        score: null,
      })),
    };
  },
});
