import { z } from "zod";
import { implementCapability, perCall, webScrape } from "../kit/index.ts";

export const scrape = implementCapability(webScrape, {
  name: "scrape",
  title: "Read a web page",
  description:
    "Opens a public web page in a browser at Cloudflare, runs its scripts and returns it as Markdown. Use it for pages that plain readers see empty.",
  docs: "https://developers.cloudflare.com/browser-rendering/rest-api/markdown-endpoint/",
  effect: "read",
  price: perCall(1),
  timeoutMs: 60_000,
  run: async ({ url }, api) => {
    const { result } = await api.post("/markdown", { json: { url }, returns: z.object({ result: z.string() }) });
    return { url, title: null, description: null, content: result };
  },
});
