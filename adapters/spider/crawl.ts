import { implementCapability, pageFailure, perUnit, webCrawl } from "../kit/index.ts";
import { Pages, readOptions, reportCost, toPage } from "./page.ts";

export const crawl = implementCapability(webCrawl, {
  name: "crawl",
  title: "Read a whole site",
  description:
    "Follows the links of a site and returns each page as Markdown, up to a limit. Use it to read documentation or a blog in one call, cheaply; pages that could not be read are left out.",
  docs: "https://spider.cloud/docs/api#crawl",
  effect: "read",
  price: perUnit("page", "0.5", ({ limit }) => limit),
  timeoutMs: 300_000,
  run: async (input, api) => {
    const pages = await api.post("/v1/crawl", {
      json: {
        url: input.url,
        limit: input.limit,
        depth: input.max_depth,
        whitelist: input.include_paths,
        blacklist: input.exclude_paths,
        ...readOptions,
      },
      returns: Pages,
    });
    api.used(pages.length);
    reportCost(pages, api);
    const read = pages.filter(({ status, error }) => !error && !pageFailure(status));
    return { pages: read.map((page) => toPage(page, input.url)) };
  },
});
