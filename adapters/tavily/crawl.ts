import { z } from "zod";
import { implementCapability, perUnit, webCrawl } from "../kit/index.ts";

const Answer = z.object({ results: z.array(z.object({ url: z.string(), raw_content: z.string().nullish() })) });

// One credit finds ten pages, another reads five.
const vendorCreditsOf = (pages: number) => Math.ceil(pages / 10) + Math.ceil(pages / 5);

// Tavily itself stops at the start page's links.
const depthDefault = 2;
const crawlSMax = 150;

export const crawl = implementCapability(webCrawl, {
  name: "crawl",
  title: "Read a whole site",
  description:
    "Follows the links of a site in parallel and returns each page as Markdown, up to a limit, within 150 seconds. Use it to read documentation or a blog in one call.",
  docs: "https://docs.tavily.com/documentation/api-reference/endpoint/crawl",
  effect: "read",
  price: perUnit(
    "Tavily credit",
    8,
    ({ limit }) => vendorCreditsOf(limit),
    "one credit for ten pages found and one for five pages read, $0.008 a credit; docs.tavily.com, 2026-08",
  ),
  timeoutMs: (crawlSMax + 10) * 1_000,
  run: async (input, api) => {
    const { results } = await api.post("/crawl", {
      json: {
        url: input.url,
        limit: input.limit,
        max_depth: input.max_depth ?? depthDefault,
        max_breadth: input.limit,
        select_paths: input.include_paths,
        exclude_paths: input.exclude_paths,
        allow_external: false,
        format: "markdown",
        timeout: crawlSMax,
      },
      returns: Answer,
    });
    api.used(vendorCreditsOf(results.length));
    return {
      pages: results.map(({ url, raw_content }) => ({
        url,
        title: null,
        description: null,
        content: raw_content ?? "",
      })),
    };
  },
});
