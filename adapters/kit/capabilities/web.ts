import { z } from "zod";
import { defineCapability } from "../capability.ts";

export const webSearch = defineCapability({
  name: "web.search",
  title: "Search the web",
  description: "Finds web pages for a question or keywords and returns titles, addresses and snippets, best first.",
  input: z.strictObject({
    query: z
      .string()
      .trim()
      .min(1)
      .max(400)
      .describe("What to look for, in plain words or keywords. Example: MCP security best practices"),
    limit: z.int().min(1).max(20).default(5).describe("How many results at most."),
    time_range: z
      .enum(["day", "week", "month", "year"])
      .optional()
      .describe("Only pages from the last day, week, month or year."),
    include_domains: z
      .array(z.string().max(253))
      .max(20)
      .optional()
      .describe('Only these domains. Example: ["arxiv.org"]'),
    exclude_domains: z.array(z.string().max(253)).max(20).optional().describe("Never these domains."),
  }),
  output: z.object({
    results: z.array(
      z.object({
        title: z.string(),
        url: z.string(),
        snippet: z.string().describe("The passage of the page that fits the query."),
        published_at: z.string().nullable().describe("When the page was published, as the engine gives it."),
        score: z.number().nullable().describe("The engine's own relevance, higher is better."),
      }),
    ),
  }),
});

export const webScrape = defineCapability({
  name: "web.scrape",
  title: "Read a web page",
  description: "Fetches one public web page and returns its main content as Markdown with title and description.",
  input: z.strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe("The page to read. Example: https://example.com/blog/post"),
  }),
  output: z.object({
    url: z.string(),
    title: z.string().nullable(),
    description: z.string().nullable(),
    content: z.string().describe("The page's main content as Markdown."),
  }),
});
