import { implementCapability, perUnit, UpstreamFailure, webMap } from "../kit/index.ts";
import { Pages, reportCost } from "./page.ts";

export const map = implementCapability(webMap, {
  name: "map",
  title: "List a site's pages",
  description:
    "Follows the links of a site and lists the addresses of its pages without their content. Use it to find pages before reading them; it cannot look for words.",
  docs: "https://spider.cloud/docs/api#links",
  effect: "read",
  price: perUnit("ten pages", "0.5", ({ limit }) => Math.ceil(limit / 10)),
  timeoutMs: 120_000,
  run: async ({ url, search, limit }, api) => {
    if (search) {
      throw new UpstreamFailure({ kind: "rejected", message: "Spider lists all pages: leave out search." });
    }
    const pages = await api.post("/v1/links", { json: { url, limit, request: "smart" }, returns: Pages });
    api.used(Math.max(1, Math.ceil(pages.length / 10)));
    reportCost(pages, api);
    const found = pages.flatMap((page) => (page.url ? [page.url] : []));
    return { pages: [...new Set(found)].map((address) => ({ url: address, title: null, description: null })) };
  },
});
