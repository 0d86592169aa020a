import { z } from "zod";
import { implementCapability, perCall, UpstreamFailure, webSearch } from "../kit/index.ts";

const Found = z.array(
  z.object({ title: z.string().nullish(), description: z.string().nullish(), url: z.string().nullish() }),
);
// The list alone, or as `content` beside the costs.
const Answer = z.union([Found, z.object({ content: Found }).transform(({ content }) => content)]);

export const search = implementCapability(webSearch, {
  name: "search",
  title: "Search the web",
  description:
    "Searches the web and returns titles, addresses and descriptions, best first. Use it for plain look-ups; it takes neither a time range nor lists of domains.",
  docs: "https://spider.cloud/docs/api#search",
  effect: "read",
  price: perCall(3),
  run: async ({ query, limit, time_range, include_domains, exclude_domains }, api) => {
    if (time_range || include_domains?.length || exclude_domains?.length) {
      throw new UpstreamFailure({
        kind: "rejected",
        message: "Spider's search has no filters: leave out time_range, include_domains and exclude_domains.",
      });
    }
    const found = await api.post("/v1/search", {
      json: { search: query, search_limit: limit, fetch_page_content: false },
      returns: Answer,
    });
    return {
      results: found
        .slice(0, limit)
        .flatMap(({ title, description, url }) =>
          url ? [{ title: title ?? "", url, snippet: description ?? "", published_at: null, score: null }] : [],
        ),
    };
  },
});
