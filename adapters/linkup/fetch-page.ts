import { z } from "zod";
import { implementCapability, perCall, webScrape } from "../kit/index.ts";

const Answer = z.object({ markdown: z.string().nullish() });

export const fetchPage = implementCapability(webScrape, {
  name: "fetch_page",
  title: "Read a web page",
  description:
    "Fetches one web page, runs its scripts and returns its content as Markdown. Use it when you have an address and need what stands there.",
  docs: "https://docs.linkup.so/pages/documentation/api-reference/endpoint/post-fetch",
  effect: "read",
  price: perCall(5),
  timeoutMs: 60_000,
  run: async ({ url }, api) => {
    const { markdown } = await api.post("/fetch", { json: { url, renderJs: true }, returns: Answer });
    return { url, title: null, description: null, content: markdown ?? "" };
  },
});
