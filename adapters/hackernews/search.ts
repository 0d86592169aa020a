import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Answer, docsUrl, Hit, toHit } from "./hit.ts";

export const search = defineOperation({
  name: "search",
  title: "Search Hacker News",
  description:
    "Finds stories or comments on Hacker News by words, best or newest first, with points and number of comments. Good for what developers think of a product or technology.",
  docs: docsUrl,
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().max(300).default("").describe("Words to look for. Example: PostgreSQL connection pooling"),
    kind: z.enum(["story", "comment", "ask_hn", "show_hn", "poll"]).default("story").describe("What to find."),
    order: z.enum(["relevance", "date"]).default("relevance").describe("Best or newest first."),
    since: z.iso.datetime().optional().describe("Only what is newer. Example: 2026-01-01T00:00:00Z"),
    points_min: z.int().min(0).max(10_000).optional().describe("Only stories with at least so many points."),
    limit: z.int().min(1).max(100).default(20).describe("How many at most."),
    page: z.int().min(0).max(50).default(0).describe("Which page of that many, from 0."),
  }),
  output: z.object({ total: z.int().nullable(), hits: z.array(Hit) }),
  run: async ({ query, kind, order, since, points_min, limit, page }, api) => {
    const filters = [
      since && `created_at_i>${Math.floor(Date.parse(since) / 1000)}`,
      points_min !== undefined && `points>=${points_min}`,
    ].filter(Boolean);
    const { nbHits, hits } = await api.get(order === "date" ? "/search_by_date" : "/search", {
      query: { query, tags: kind, numericFilters: filters.join(",") || undefined, hitsPerPage: limit, page },
      returns: Answer,
    });
    return { total: nbHits ?? null, hits: hits.map(toHit) };
  },
});
