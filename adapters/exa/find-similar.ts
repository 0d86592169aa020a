import { z } from "zod";
import { defineOperation, perUnit, webSearch } from "../kit/index.ts";
import { contentsWanted, milliUsdOf, Results, toResults } from "./results.ts";

export const findSimilar = defineOperation({
  name: "find_similar",
  title: "Find similar pages",
  description:
    "Finds pages that are like a given page, best first. Use it to discover competitors, related papers or alternatives when one good example is known.",
  docs: "https://exa.ai/docs/reference/find-similar-links",
  effect: "read",
  input: z.strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe("The page to start from. Example: https://arxiv.org/abs/2307.06435"),
    limit: z.int().min(1).max(20).default(5).describe("How many results at most."),
    exclude_source_domain: z.boolean().default(true).describe("Whether to leave out pages of the same site."),
    include_domains: z
      .array(z.string().max(253))
      .max(20)
      .optional()
      .describe('Only these domains. Example: ["arxiv.org"]'),
    exclude_domains: z.array(z.string().max(253)).max(20).optional().describe("Never these domains."),
  }),
  price: perUnit(
    "$0.001 of Exa's price",
    1,
    ({ limit }: { limit: number }) => milliUsdOf(limit),
    "$7 per 1,000 requests with ten results, $1 per 1,000 further results; exa.ai/docs, 2026-08",
  ),
  output: webSearch.output,
  run: async (input, api) => {
    const answer = await api.post("/findSimilar", {
      json: {
        url: input.url,
        numResults: input.limit,
        excludeSourceDomain: input.exclude_source_domain,
        includeDomains: input.include_domains,
        excludeDomains: input.exclude_domains,
        contents: contentsWanted,
      },
      returns: Results,
    });
    api.used(milliUsdOf(answer.results.length));
    if (answer.costDollars?.total) api.vendorCost(answer.costDollars.total);
    return toResults(answer);
  },
});
