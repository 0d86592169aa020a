import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Page, toPage } from "./page.ts";

const selector = z.string().min(1).max(300);
const waitSMax = 40;

export const readSelection = defineOperation({
  name: "read_selection",
  title: "Read part of a web page",
  description:
    "Reads the parts of a page that CSS selectors name, waits for late content, and can list the page's links. Use it when reading the whole page gives too much or comes too early.",
  docs: "https://jina.ai/reader",
  effect: "read",
  price: perCall(1),
  timeoutMs: 60_000,
  input: z.strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe("The page to read. Example: https://news.ycombinator.com"),
    only: selector.optional().describe("CSS selector of what to keep. Example: article, #content"),
    without: selector.optional().describe("CSS selector of what to drop. Example: nav, .ads"),
    wait_for: selector.optional().describe("CSS selector to wait for before reading. Example: .comments"),
    with_links: z.boolean().default(false).describe("Whether to list the page's links as well."),
    fresh: z.boolean().default(false).describe("Whether to skip Jina's copy of the page."),
  }),
  output: z.object({
    url: z.string(),
    title: z.string().nullable(),
    description: z.string().nullable(),
    content: z.string().describe("What was selected, as Markdown."),
    links: z.array(z.object({ text: z.string(), url: z.string() })),
  }),
  run: async (input, api) => {
    const page = await api.post("/", {
      json: { url: input.url },
      headers: {
        "x-target-selector": input.only,
        "x-remove-selector": input.without,
        "x-wait-for-selector": input.wait_for,
        "x-with-links-summary": input.with_links ? "true" : undefined,
        "x-no-cache": input.fresh ? "true" : undefined,
        "x-timeout": input.wait_for && String(waitSMax),
      },
      returns: Page,
    });
    const links = Object.entries(page.data.links ?? {}).map(([text, url]) => ({ text, url }));
    return { ...toPage(page, input.url), links };
  },
});
