import { z } from "zod";
import { implementCapability, perCall, UpstreamFailure, webScrape } from "../kit/index.ts";

const Answer = z.object({
  results: z.array(z.object({ url: z.string(), raw_content: z.string().nullish() })),
  failed_results: z.array(z.object({ url: z.string(), error: z.string().nullish() })).default([]),
});

export const extract = implementCapability(webScrape, {
  name: "extract",
  title: "Read a web page",
  description:
    "Reads one web page and returns its content as Markdown. Use it when you have an address and need the full text behind it.",
  docs: "https://docs.tavily.com/documentation/api-reference/endpoint/extract",
  effect: "read",
  price: perCall(8, "up to five pages are one Tavily credit, $0.008 pay as you go; docs.tavily.com, 2026-08"),
  run: async ({ url }, api) => {
    const { results, failed_results } = await api.post("/extract", {
      json: { urls: [url], format: "markdown" },
      returns: Answer,
    });
    const [page] = results;
    if (!page)
      throw new UpstreamFailure({
        kind: "rejected",
        message: failed_results[0]?.error ?? "Tavily could not read the page.",
      });
    return { url: page.url, title: null, description: null, content: page.raw_content ?? "" };
  },
});
