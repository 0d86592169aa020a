import { implementCapability, perCall, UpstreamFailure, webSearch } from "../kit/index.ts";
import { Answer } from "./results.ts";

export const search = implementCapability(webSearch, {
  name: "search",
  title: "Search the web",
  description:
    "Searches the web and returns titles, addresses and short descriptions, best first. Use it for general look-ups; it can be limited to some domains, not to a time range.",
  docs: "https://jina.ai/reader",
  effect: "read",
  price: perCall(1),
  timeoutMs: 60_000,
  run: async ({ query, limit, time_range, include_domains, exclude_domains }, api) => {
    if (time_range || exclude_domains?.length) {
      throw new UpstreamFailure({
        kind: "rejected",
        message: "Jina Search can be limited to include_domains only: leave out time_range and exclude_domains.",
      });
    }
    const { data } = await api.get("/search", {
      query: { q: query, num: limit, site: include_domains },
      headers: { "x-respond-with": "no-content" },
      returns: Answer,
    });
    return {
      results: (data ?? []).map(({ title, url, description, publishedTime }) => ({
        title: title ?? "",
        url,
        snippet: description ?? "",
        published_at: publishedTime || null,
        score: null,
      })),
    };
  },
});
