import { implementCapability, pageFailure, perCall, UpstreamFailure, webScrape } from "../kit/index.ts";
import { Pages, readOptions, reportCost, toPage } from "./page.ts";

export const scrape = implementCapability(webScrape, {
  name: "scrape",
  title: "Read a web page",
  description:
    "Reads one web page, in a browser where it needs one, and returns it as Markdown with title and description. Use it for cheap and fast reading of a known address.",
  docs: "https://spider.cloud/docs/api#scrape",
  effect: "read",
  price: perCall("0.5"),
  timeoutMs: 60_000,
  run: async ({ url }, api) => {
    const pages = await api.post("/v1/scrape", { json: { url, limit: 1, ...readOptions }, returns: Pages });
    const [page] = pages;
    const failure = pageFailure(page?.status);
    if (!page || failure || page.error) {
      throw new UpstreamFailure(
        failure ?? { kind: "rejected", message: page?.error ?? "Spider could not read the page." },
      );
    }
    reportCost(pages, api);
    return toPage(page, url);
  },
});
