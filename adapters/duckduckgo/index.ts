import { defineTool } from "../kit/index.ts";
import { answer } from "./answer.ts";
import { lookup } from "./lookup.ts";

export const duckduckgo = defineTool({
  slug: "duckduckgo",
  title: "DuckDuckGo Instant Answers",
  description:
    "Short facts on known things, mostly from Wikipedia: what it is, its website, related things. No list of search results, and no key.",
  category: "web-search",
  homepage: "https://duckduckgo.com",
  kind: "rest",
  baseUrl: "https://api.duckduckgo.com",
  operations: [answer, lookup],
});
