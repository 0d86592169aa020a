import { z } from "zod";
import { defineOperation, newsSearch, perCall, UpstreamFailure } from "../kit/index.ts";
import { Articles, category, country, docsUrl, toArticles } from "./article.ts";

export const headlines = defineOperation({
  name: "headlines",
  title: "Top headlines",
  description:
    "Returns the headlines of the hour for a country, a subject or words in them, newest first. Use search for older articles. Give at least one of country, category and query.",
  docs: `${docsUrl}/top-headlines`,
  effect: "read",
  price: perCall(2),
  input: z.strictObject({
    country,
    category,
    query: z.string().trim().min(1).max(400).optional().describe("Words in the headlines. Example: inflation"),
    limit: z.int().min(1).max(100).default(20).describe("How many headlines at most."),
  }),
  output: z.object({
    total: z.int().nullable(),
    articles: newsSearch.output.shape.articles,
  }),
  run: async ({ country, category, query, limit }, api) => {
    if (!country && !category && !query)
      throw new UpstreamFailure({ kind: "rejected", message: "Give a country, a category or a query." });
    const answer = await api.get("/top-headlines", {
      query: { country, category, q: query, pageSize: limit },
      returns: Articles,
    });
    return { total: answer.totalResults ?? null, articles: toArticles(answer) };
  },
});
