import { z } from "zod";
import { implementCapability, perCall, UpstreamFailure, webScrape } from "../kit/index.ts";
import { searchHost } from "./find.ts";

const Answer = z.array(
  z.object({ url: z.string().nullish(), title: z.string().nullish(), markdown: z.string().nullish() }),
);

const crawlSMax = 30;

export const contents = implementCapability(webScrape, {
  name: "contents",
  title: "Read a web page",
  description:
    "Fetches one web page and returns its content as Markdown with the title. Use it when you have an address, for example from search, and need the full text behind it.",
  docs: "https://docs.you.com/api-reference/contents/v1-contents",
  effect: "read",
  price: perCall(1),
  timeoutMs: 45_000,
  run: async ({ url }, api) => {
    const [page] = await api.post("/v1/contents", {
      baseUrl: searchHost,
      json: { urls: [url], formats: ["markdown"], crawl_timeout: crawlSMax },
      returns: Answer,
    });
    if (!page?.markdown) throw new UpstreamFailure({ kind: "rejected", message: "You.com could not read the page." });
    return { url: page.url ?? url, title: page.title || null, description: null, content: page.markdown };
  },
});
