import { z } from "zod";
import { defineCapability } from "../capability.ts";
import { Artifact } from "../define-tool.ts";

const webAddress = z.url({ protocol: /^https?$/ }).max(2_000);
const domains = z
  .array(z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?){1,4}$/i))
  .max(20);
const pathPatterns = z.array(z.string().min(1).max(200)).max(20);

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
    include_domains: domains.optional().describe('Only these domains. Example: ["arxiv.org"]'),
    exclude_domains: domains.optional().describe("Never these domains."),
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
    url: webAddress.describe("The page to read. Example: https://example.com/blog/post"),
  }),
  output: z.object({
    url: z.string(),
    title: z.string().nullable(),
    description: z.string().nullable(),
    content: z.string().describe("The page's main content as Markdown."),
  }),
});

export const webAnswer = defineCapability({
  name: "web.answer",
  title: "Answer a question from the web",
  description: "Searches the web and writes a short answer with the sources it rests on.",
  input: z.strictObject({
    query: z.string().trim().min(1).max(1_000).describe("The question. Example: Who maintains the MCP specification?"),
  }),
  output: z.object({
    answer: z.string(),
    sources: z.array(z.object({ title: z.string().nullable(), url: z.string(), published_at: z.string().nullable() })),
  }),
});

export const webMap = defineCapability({
  name: "web.map",
  title: "List a site's pages",
  description: "Lists the addresses of a website's pages from its sitemap and links, without reading them.",
  input: z.strictObject({
    url: webAddress.describe("The site. Example: https://docs.example.com"),
    search: z.string().max(200).optional().describe("Words that the pages should be about. Example: rate limits"),
    limit: z.int().min(1).max(500).default(100).describe("How many pages at most."),
  }),
  output: z.object({
    pages: z.array(z.object({ url: z.string(), title: z.string().nullable(), description: z.string().nullable() })),
  }),
});

export const webCrawl = defineCapability({
  name: "web.crawl",
  title: "Read a whole site",
  description: "Follows the links of a site and returns each page as Markdown, up to a limit.",
  input: z.strictObject({
    url: webAddress.describe("Where to start. Example: https://docs.example.com/guide"),
    limit: z.int().min(1).max(100).default(10).describe("How many pages at most; each may be charged."),
    include_paths: pathPatterns
      .optional()
      .describe('Only paths that match these regular expressions. Example: ["^/blog/.*$"]'),
    exclude_paths: pathPatterns.optional().describe("Never paths that match these regular expressions."),
    max_depth: z.int().min(1).max(5).optional().describe("How many links away from the start at most."),
  }),
  output: z.object({
    pages: z.array(
      z.object({
        url: z.string(),
        title: z.string().nullable(),
        description: z.string().nullable(),
        content: z.string().describe("The page's main content as Markdown."),
      }),
    ),
  }),
});

export const webScreenshot = defineCapability({
  name: "web.screenshot",
  title: "Photograph a web page",
  description: "Opens a public web page in a browser and returns a picture of it.",
  input: z.strictObject({
    url: webAddress.describe("The page. Example: https://example.com"),
    full_page: z.boolean().default(false).describe("The whole page, not only what fits the window."),
    width: z.int().min(320).max(1_920).default(1_280).describe("Width of the window in pixels."),
    height: z.int().min(240).max(1_920).default(800).describe("Height of the window in pixels."),
    format: z.enum(["png", "jpeg"]).default("png").describe("The image format."),
  }),
  output: z.object({ image: Artifact }),
});
