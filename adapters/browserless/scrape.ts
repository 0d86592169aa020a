import { z } from "zod";
import { implementCapability, pageFailure, UpstreamFailure, webScrape } from "../kit/index.ts";
import { browserPrice } from "./browser.ts";

const Answer = z.object({
  ok: z.boolean(),
  statusCode: z.number().nullish(),
  markdown: z.string().nullish(),
  message: z.string().nullish(),
});

export const scrape = implementCapability(webScrape, {
  name: "scrape",
  title: "Read a web page",
  description:
    "Reads one web page and returns it as Markdown, trying a plain request first and then a browser. Use it for pages that plain readers see empty or that block them.",
  docs: "https://docs.browserless.io/rest-apis/smart-scrape",
  effect: "read",
  price: browserPrice,
  timeoutMs: 90_000,
  run: async ({ url }, api) => {
    const { ok, statusCode, markdown, message } = await api.post("/smart-scrape", {
      json: { url, formats: ["markdown"] },
      returns: Answer,
    });
    const failure = pageFailure(statusCode);
    if (failure) throw new UpstreamFailure(failure);
    if (!ok) {
      throw new UpstreamFailure({ kind: "rejected", message: message ?? "Browserless could not read the page." });
    }
    return { url, title: null, description: null, content: markdown ?? "" };
  },
});
