import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.record(z.string(), z.unknown());

export const extract = defineOperation({
  name: "extract",
  title: "Read parts of a web page",
  description:
    "Opens a page in a browser and returns the text that CSS selectors name, as data. Use it for prices, titles and tables of pages whose structure is known.",
  docs: "https://www.scrapingbee.com/documentation/data-extraction/",
  effect: "read",
  price: perCall(2),
  timeoutMs: 90_000,
  input: z.strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe("The page. Example: https://example.com/product/42"),
    selectors: z
      .record(z.string().regex(/^[A-Za-z_]\w{0,60}$/), z.string().min(1).max(300))
      .refine((selectors) => Object.keys(selectors).length > 0, "Name at least one selector.")
      .describe('A name and CSS selector for each wanted part. Example: {"title": "h1", "price": ".price"}'),
    wait_for: z.string().min(1).max(300).optional().describe("CSS selector to wait for first. Example: .price"),
  }),
  output: z.object({ data: z.record(z.string(), z.unknown()).describe("The text found, by name.") }),
  run: async ({ url, selectors, wait_for }, api) => ({
    data: await api.get("/", {
      query: { url, render_js: true, wait_for, extract_rules: JSON.stringify(selectors) },
      returns: Answer,
    }),
  }),
});
