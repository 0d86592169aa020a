import { auth, defineTool } from "../kit/index.ts";
import { extract } from "./extract.ts";
import { scrape } from "./scrape.ts";
import { screenshot } from "./screenshot.ts";
import { search } from "./search.ts";

export const scrapingbee = defineTool({
  slug: "scrapingbee",
  title: "ScrapingBee",
  description:
    "Reads pages in a browser behind rotating proxies: as Markdown, as data by CSS selectors, as pictures, and Google's results.",
  category: "web-scraping",
  homepage: "https://www.scrapingbee.com",
  kind: "rest",
  baseUrl: "https://app.scrapingbee.com/api/v1",
  auth: auth.query("api_key", {
    getItAt: "https://app.scrapingbee.com/account/manage/api_key",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key on the first page of the ScrapingBee dashboard.",
        example: "00000000000000000000000000000000000000000000000000000000000000000000000000000000",
      },
    ],
  }),
  credentialTest: { operation: "scrape", input: { url: "https://example.com" } },
  operations: [scrape, extract, screenshot, search],
});
