import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.object({
  total_count: z.int(),
  items: z.array(
    z.object({
      full_name: z.string(),
      description: z.string().nullish(),
      html_url: z.string(),
      language: z.string().nullish(),
      stargazers_count: z.int(),
      pushed_at: z.string().nullish(),
    }),
  ),
});

export const searchRepositories = defineOperation({
  name: "search_repositories",
  title: "Search repositories",
  description:
    "Finds public repositories on GitHub by words and qualifiers (language:go, stars:>100, topic:mcp) and returns name, description, stars and language.",
  docs: "https://docs.github.com/en/rest/search/search#search-repositories",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    query: z
      .string()
      .trim()
      .min(1)
      .max(256)
      .describe("Words and qualifiers. Example: mcp server language:typescript stars:>500"),
    sort: z.enum(["best_match", "stars", "forks", "updated"]).default("best_match").describe("What comes first."),
    limit: z.int().min(1).max(50).default(10).describe("How many repositories at most."),
  }),
  output: z.object({
    total: z.int(),
    repositories: z.array(
      z.object({
        name: z.string().describe("owner/name"),
        description: z.string().nullable(),
        url: z.string(),
        language: z.string().nullable(),
        stars: z.int(),
        pushed_at: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ query, sort, limit }, api) => {
    const { total_count, items } = await api.get("/search/repositories", {
      query: { q: query, sort: sort === "best_match" ? undefined : sort, per_page: limit },
      returns: Answer,
    });
    return {
      total: total_count,
      repositories: items.map((item) => ({
        name: item.full_name,
        description: item.description ?? null,
        url: item.html_url,
        language: item.language ?? null,
        stars: item.stargazers_count,
        pushed_at: item.pushed_at ?? null,
      })),
    };
  },
});
