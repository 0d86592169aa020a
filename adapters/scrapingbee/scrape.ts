import { implementCapability, perCall, returns, webScrape } from "../kit/index.ts";

export const scrape = implementCapability(webScrape, {
  name: "scrape",
  title: "Read a web page",
  description:
    "Opens one web page in a browser behind a proxy, runs its scripts and returns it as Markdown. Use it for pages that block plain readers or are made by scripts.",
  docs: "https://www.scrapingbee.com/documentation/",
  effect: "read",
  price: perCall(2),
  timeoutMs: 90_000,
  run: async ({ url }, api) => ({
    url,
    title: null,
    description: null,
    content: await api.get("/", {
      query: { url, render_js: true, block_resources: true, return_page_markdown: true },
      returns: returns.text("text/plain, text/markdown, text/html"),
    }),
  }),
});
