import { z } from "zod";
import { defineOperation } from "../kit/index.ts";
import { browserPrice, navigation } from "./browser.ts";

const Answer = z.object({
  data: z
    .array(
      z.object({
        selector: z.string(),
        results: z.array(
          z.object({
            text: z.string().nullish(),
            attributes: z.array(z.object({ name: z.string(), value: z.string().nullish() })).nullish(),
          }),
        ),
      }),
    )
    .nullish(),
});

export const extract = defineOperation({
  name: "extract",
  title: "Read parts of a web page",
  description:
    "Opens a page in a browser, waits for the elements that CSS selectors name and returns the text and attributes of each. Use it for prices, tables and links on pages made by scripts.",
  docs: "https://docs.browserless.io/rest-apis/scrape",
  effect: "read",
  price: browserPrice,
  timeoutMs: 90_000,
  input: z.strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe("The page. Example: https://news.ycombinator.com"),
    selectors: z
      .array(z.string().min(1).max(300))
      .min(1)
      .max(20)
      .describe('CSS selectors of what to return. Example: [".titleline > a", ".score"]'),
    wait_s: z.int().min(1).max(30).default(10).describe("How long to wait for each element, in seconds."),
  }),
  output: z.object({
    found: z.array(
      z.object({
        selector: z.string(),
        elements: z.array(z.object({ text: z.string(), attributes: z.record(z.string(), z.string()) })),
      }),
    ),
  }),
  run: async ({ url, selectors, wait_s }, api) => {
    const { data } = await api.post("/chromium/scrape", {
      json: {
        url,
        elements: selectors.map((selector) => ({ selector, timeout: wait_s * 1_000 })),
        bestAttempt: true,
        ...navigation,
      },
      returns: Answer,
    });
    return {
      found: (data ?? []).map(({ selector, results }) => ({
        selector,
        elements: results.map(({ text, attributes }) => ({
          text: text ?? "",
          attributes: Object.fromEntries((attributes ?? []).map(({ name, value }) => [name, value ?? ""])),
        })),
      })),
    };
  },
});
