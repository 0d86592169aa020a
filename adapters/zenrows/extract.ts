import { z } from "zod";
import { defineOperation } from "../kit/index.ts";
import { openPage, pagePrice } from "./open-page.ts";

const Answer = z.record(z.string(), z.unknown());

export const extract = defineOperation({
  name: "extract",
  title: "Read parts of a web page",
  description:
    "Opens a page in a browser and returns the text or attributes that CSS selectors name, as data; a list where several match. Use it for prices, titles and links on guarded pages.",
  docs: "https://docs.zenrows.com/universal-scraper-api/features/output#css-selectors",
  effect: "read",
  price: pagePrice,
  timeoutMs: 120_000,
  input: z.strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe("The page. Example: https://example.com/product/42"),
    selectors: z
      .record(z.string().regex(/^[A-Za-z_]\w{0,60}$/), z.string().min(1).max(300))
      .refine((selectors) => Object.keys(selectors).length > 0, "Name at least one selector.")
      .describe('A name and CSS selector for each wanted part. Example: {"title": "h1", "hrefs": "a @href"}'),
    wait_for: z.string().min(1).max(300).optional().describe("CSS selector to wait for first. Example: .price"),
  }),
  output: z.object({ data: z.record(z.string(), z.unknown()).describe("What was found, by name.") }),
  run: async ({ url, selectors, wait_for }, api) => {
    const { value } = await openPage({ url, wait_for, css_extractor: JSON.stringify(selectors) }, Answer, api);
    return { data: value };
  },
});
