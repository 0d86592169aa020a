import { z } from "zod";
import { implementCapability, perCall, UpstreamFailure, webSearch, withSites } from "../kit/index.ts";

const Answer = z.object({
  organic_results: z
    .array(
      z.object({
        title: z.string().nullish(),
        url: z.string().nullish(),
        description: z.string().nullish(),
      }),
    )
    .nullish(),
});

const queryLengthMax = 2_000;

export const search = implementCapability(webSearch, {
  name: "search",
  title: "Search Google",
  description:
    "Returns Google's web results with titles, addresses and descriptions. Use it where Google's own ranking matters; filter by domains, not by time range.",
  docs: "https://www.scrapingbee.com/documentation/google/",
  effect: "read",
  price: perCall(5),
  timeoutMs: 60_000,
  run: async (input, api) => {
    if (input.time_range) {
      throw new UpstreamFailure({
        kind: "rejected",
        message: "ScrapingBee cannot filter by time: leave out time_range.",
      });
    }
    const { organic_results } = await api.get("/google", {
      query: { search: withSites(input, queryLengthMax), nb_results: input.limit },
      returns: Answer,
    });
    return {
      results: (organic_results ?? []).slice(0, input.limit).map(({ title, url, description }) => ({
        title: title ?? "",
        url: url ?? "",
        snippet: description ?? "",
        published_at: null,
        score: null,
      })),
    };
  },
});
