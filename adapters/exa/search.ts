import { implementCapability, perUnit, startOf, webSearch } from "../kit/index.ts";
import { contentsWanted, milliUsdOf, Results, toResults } from "./results.ts";

export const search = implementCapability(webSearch, {
  name: "search",
  title: "Search the web by meaning",
  description:
    "Searches the web by meaning and keywords and returns the passages that fit, best first. Use it for research, finding sites of a kind, papers and companies; filter by time range and domains.",
  docs: "https://exa.ai/docs/reference/search",
  effect: "read",
  price: perUnit(
    "$0.001 of Exa's price",
    1,
    ({ limit }) => milliUsdOf(limit),
    "$7 per 1,000 searches with ten results, $1 per 1,000 further results; exa.ai/docs, 2026-08",
  ),
  run: async (input, api) => {
    const answer = await api.post("/search", {
      json: {
        query: input.query,
        type: "auto",
        numResults: input.limit,
        includeDomains: input.include_domains,
        excludeDomains: input.exclude_domains,
        startPublishedDate: input.time_range && startOf(input.time_range, api.now()).toISOString(),
        contents: contentsWanted,
      },
      returns: Results,
    });
    api.used(milliUsdOf(answer.results.length));
    if (answer.costDollars?.total) api.vendorCost(answer.costDollars.total);
    return toResults(answer);
  },
});
