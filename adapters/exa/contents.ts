import { z } from "zod";
import { type Failure, implementCapability, perCall, UpstreamFailure, webScrape } from "../kit/index.ts";
import { CostDollars } from "./results.ts";

const Answer = z.object({
  results: z.array(z.object({ url: z.string(), title: z.string().nullish(), text: z.string().nullish() })),
  statuses: z
    .array(z.object({ status: z.string(), error: z.object({ tag: z.string().nullish() }).nullish() }))
    .nullish(),
  costDollars: CostDollars,
});

export const contents = implementCapability(webScrape, {
  name: "contents",
  title: "Read a web page",
  description:
    "Reads one web page and returns its text and title. Use it when you have an address and need what stands there; answers from Exa's copy when it has one.",
  docs: "https://exa.ai/docs/reference/get-contents",
  effect: "read",
  price: perCall(1, "$1 per 1,000 pages; exa.ai/docs, 2026-08"),
  run: async ({ url }, api) => {
    const { results, statuses, costDollars } = await api.post("/contents", {
      json: { urls: [url], text: true },
      returns: Answer,
    });
    const [page] = results;
    if (!page) throw new UpstreamFailure(unreadable(statuses?.[0]?.error?.tag ?? undefined));
    if (costDollars?.total) api.vendorCost(costDollars.total);
    return { url: page.url, title: page.title ?? null, description: null, content: page.text ?? "" };
  },
});

const kindOfTag: Record<string, Failure["kind"]> = {
  CRAWL_NOT_FOUND: "not_found",
  CRAWL_TIMEOUT: "timeout",
  CRAWL_LIVECRAWL_TIMEOUT: "timeout",
};

// A page that cannot be read is a status in a 200.
const unreadable = (tag = "CRAWL_UNKNOWN_ERROR"): Failure => ({
  kind: kindOfTag[tag] ?? "rejected",
  code: tag,
  message: "Exa could not read the page.",
});
