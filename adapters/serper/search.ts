import { z } from "zod";
import { googleTimes, implementCapability, webSearch, withSites } from "../kit/index.ts";
import { askGoogle, searchPrice } from "./google.ts";

const Answer = z.object({
  organic: z
    .array(
      z.object({
        title: z.string().nullish(),
        link: z.string(),
        snippet: z.string().nullish(),
        date: z.string().nullish(),
      }),
    )
    .nullish(),
  credits: z.number().nullish(),
});

const queryLengthMax = 2_000;

export const search = implementCapability(webSearch, {
  name: "search",
  title: "Search Google",
  description:
    "Returns Google's web results with titles, addresses and snippets, within a second or two. Use it for cheap general look-ups in Google's ranking; filter by time range and domains.",
  docs: "https://serper.dev/playground",
  effect: "read",
  price: searchPrice,
  run: async (input, api) => {
    const { organic } = await askGoogle(
      {
        path: "/search",
        query: withSites(input, queryLengthMax),
        limit: input.limit,
        more: { tbs: input.time_range && googleTimes[input.time_range] },
      },
      Answer,
      api,
    );
    return {
      results: (organic ?? []).slice(0, input.limit).map(({ title, link, snippet, date }) => ({
        title: title ?? "",
        url: link,
        snippet: snippet ?? "",
        published_at: date ?? null,
        score: null,
      })),
    };
  },
});
