import { z } from "zod";
import { implementCapability, perCall, UpstreamFailure, webScrape } from "../kit/index.ts";
import { PageObject, timeoutMs } from "./page.ts";

const Answer = z.object({ title: z.string().nullish(), objects: z.array(PageObject).nullish() });

export const read = implementCapability(webScrape, {
  name: "read",
  title: "Read a web page",
  description:
    "Reads one web page of any kind and returns its title and the text of its main content, without menus and advertisements. Use article for author, date and tags.",
  docs: "https://docs.diffbot.com/reference/extract-analyze",
  effect: "read",
  price: perCall(1),
  timeoutMs: 60_000,
  run: async ({ url }, api) => {
    const { title, objects } = await api.get("/v3/analyze", {
      query: { url, discussion: false, fallback: "article", timeout: timeoutMs },
      returns: Answer,
    });
    const [page] = objects ?? [];
    if (!page) throw new UpstreamFailure({ kind: "rejected", message: "Diffbot found no content on the page." });
    return {
      url: page.resolvedPageUrl ?? page.pageUrl ?? url,
      title: page.title || title || null,
      description: null,
      content: page.text ?? "",
    };
  },
});
