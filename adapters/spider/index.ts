import { auth, defineTool } from "../kit/index.ts";
import { crawl } from "./crawl.ts";
import { map } from "./map.ts";
import { scrape } from "./scrape.ts";
import { search } from "./search.ts";

export const spider = defineTool({
  slug: "spider",
  title: "Spider",
  description: "A fast and cheap crawler: pages and whole sites as Markdown, the links of a site, and web search.",
  category: "web-scraping",
  homepage: "https://spider.cloud",
  kind: "rest",
  baseUrl: "https://api.spider.cloud",
  auth: auth.bearer({
    getItAt: "https://spider.cloud/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with sk-, under API Keys in the Spider dashboard.",
        example: "sk-00000000-0000-4000-8000-000000000000",
      },
    ],
  }),
  // scrape also answers without a key, some times a minute and address.
  isAuthOptional: true,
  credentialTest: { operation: "map", input: { url: "https://example.com", limit: 1 } },
  operations: [scrape, crawl, map, search],
});
