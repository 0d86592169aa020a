import { implementCapability, perCall, webScrape } from "../kit/index.ts";
import { Page, toPage } from "./page.ts";

export const read = implementCapability(webScrape, {
  name: "read",
  title: "Read a web page",
  description:
    "Reads one web page or PDF and returns its main content as Markdown with title and description. Use it when you have an address and want the text behind it, fast.",
  docs: "https://jina.ai/reader",
  effect: "read",
  price: perCall(1),
  timeoutMs: 60_000,
  run: async ({ url }, api) => toPage(await api.post("/", { json: { url }, returns: Page }), url),
});
