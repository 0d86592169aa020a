import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { isoTime, plainText } from "./contact.ts";

const Answer = z.object({
  total_count: z.int().nullish(),
  data: z
    .object({
      articles: z
        .array(
          z.object({
            id: z.string(),
            title: z.string().nullish(),
            description: z.string().nullish(),
            body: z.string().nullish(),
            state: z.string().nullish(),
            url: z.string().nullish(),
            updated_at: z.int().nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
});

export const searchArticles = defineOperation({
  name: "search_articles",
  title: "Search help articles",
  description:
    "Finds articles of the Intercom help center by words and returns title, address and text. Use it to answer customers from what the company has written.",
  docs: "https://developers.intercom.com/docs/references/rest-api/api.intercom.io/articles/searcharticles",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(300).describe("Words to look for. Example: change billing address"),
    state: z.enum(["published", "draft", "all"]).default("published").describe("Which articles."),
    limit: z.int().min(1).max(20).default(5).describe("How many articles at most."),
  }),
  output: z.object({
    total: z.int().nullable(),
    articles: z.array(
      z.object({
        id: z.string(),
        title: z.string().nullable(),
        description: z.string().nullable(),
        text: z.string(),
        state: z.string().nullable(),
        url: z.string().nullable(),
        updated_at: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ query, state, limit }, api) => {
    const { total_count, data } = await api.get("/articles/search", {
      query: { phrase: query, state },
      returns: Answer,
    });
    return {
      total: total_count ?? null,
      articles: (data?.articles ?? []).slice(0, limit).map((article) => ({
        id: article.id,
        title: article.title ?? null,
        description: article.description ?? null,
        text: plainText(article.body),
        state: article.state ?? null,
        url: article.url ?? null,
        updated_at: isoTime(article.updated_at),
      })),
    };
  },
});
