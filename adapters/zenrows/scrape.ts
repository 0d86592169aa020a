import { implementCapability, returns, webScrape } from "../kit/index.ts";
import { openPage, pagePrice } from "./open-page.ts";

export const scrape = implementCapability(webScrape, {
  name: "scrape",
  title: "Read a web page",
  description:
    "Opens one web page in a browser, runs its scripts and returns it as Markdown. Use it for pages that keep plain readers out or are made by scripts.",
  docs: "https://docs.zenrows.com/universal-scraper-api/features/output",
  effect: "read",
  price: pagePrice,
  timeoutMs: 120_000,
  run: async ({ url }, api) => {
    const page = await openPage({ url, response_type: "markdown" }, returns.text("text/markdown"), api);
    return { url: page.url, title: null, description: null, content: page.value };
  },
});
