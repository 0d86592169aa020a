import { z } from "zod";
import { googleTimes, implementCapability, webSearch, withSites } from "../kit/index.ts";
import { askGoogle, searchPrice } from "./google.ts";

const Answer = z.object({
  // Absent when nothing was found.
  organic_results: z
    .array(
      z.object({
        title: z.string().nullish(),
        link: z.string().nullish(),
        snippet: z.string().nullish(),
        date: z.string().nullish(),
      }),
    )
    .nullish(),
});

const queryLengthMax = 2_000;

export const search = implementCapability(webSearch, {
  name: "search",
  title: "Search Google",
  description:
    "Returns the first page of Google's web results, about ten, with titles, addresses and snippets. Use it where Google's own ranking matters; filter by time range and domains.",
  docs: "https://serpapi.com/search-api",
  effect: "read",
  price: searchPrice,
  timeoutMs: 60_000,
  run: async (input, api) => {
    const { organic_results } = await askGoogle(
      {
        engine: "google",
        q: withSites(input, queryLengthMax),
        tbs: input.time_range && googleTimes[input.time_range],
      },
      Answer,
      api,
    );
    return {
      results: (organic_results ?? []).slice(0, input.limit).map(({ title, link, snippet, date }) => ({
        title: title ?? "",
        url: link ?? "",
        snippet: snippet ?? "",
        published_at: date ?? null,
        score: null,
      })),
    };
  },
});
