import { auth, defineTool, type Failure, type UpstreamAnswer } from "../kit/index.ts";
import { crawl } from "./crawl.ts";
import { extract } from "./extract.ts";
import { map } from "./map.ts";
import { search } from "./search.ts";

export const tavily = defineTool({
  slug: "tavily",
  title: "Tavily",
  description: "A search engine made for language models: clean results with the passages that answer the question.",
  category: "web-search",
  homepage: "https://tavily.com",
  kind: "rest",
  baseUrl: "https://api.tavily.com",
  auth: auth.bearer({ getItAt: "https://app.tavily.com/home" }),
  failure: quotaFailure,
  credentialTest: { operation: "search", input: { query: "ping", limit: 1 } },
  operations: [search, extract, map, crawl],
});

// https://docs.tavily.com/documentation/api-reference/endpoint/search: 432 is the plan's limit, 433 pay-as-you-go's.
function quotaFailure({ status }: UpstreamAnswer): Failure | undefined {
  if (status !== 432 && status !== 433) return undefined;
  return { kind: "quota", message: "The Tavily account has used up its plan." };
}
