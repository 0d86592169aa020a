import { z } from "zod";
import { implementCapability, perUnit, webMap } from "../kit/index.ts";

const Answer = z.object({ results: z.array(z.string()) });

const vendorCreditsOf = (pages: number, search: string | undefined) => Math.ceil(pages / 10) * (search ? 2 : 1);

const depth = 2;
const mapSMax = 110;

export const map = implementCapability(webMap, {
  name: "map",
  title: "List a site's pages",
  description:
    "Follows a site's links two steps deep and lists the addresses it finds, without reading the pages. Use it to find the right pages before extract; words to search for steer which links it follows.",
  docs: "https://docs.tavily.com/documentation/api-reference/endpoint/map",
  effect: "read",
  price: perUnit(
    "Tavily credit",
    8,
    ({ limit, search }) => vendorCreditsOf(limit, search),
    "one credit for ten pages, two with words to search for, $0.008 a credit; docs.tavily.com, 2026-08",
  ),
  timeoutMs: (mapSMax + 10) * 1_000,
  run: async ({ url, search, limit }, api) => {
    const { results } = await api.post("/map", {
      json: {
        url,
        instructions: search || undefined,
        limit,
        max_depth: depth,
        max_breadth: limit,
        allow_external: false,
        timeout: mapSMax,
      },
      returns: Answer,
    });
    api.used(vendorCreditsOf(results.length, search));
    return { pages: results.map((page) => ({ url: page, title: null, description: null })) };
  },
});
