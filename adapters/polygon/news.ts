import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { docsUrl, ticker } from "./aggregates.ts";

const Answer = z.object({
  results: z
    .array(
      z.object({
        title: z.string(),
        article_url: z.string(),
        author: z.string().nullish(),
        description: z.string().nullish(),
        published_utc: z.string(),
        publisher: z.object({ name: z.string() }),
        tickers: z.array(z.string()).nullish(),
        insights: z
          .array(z.object({ ticker: z.string(), sentiment: z.string(), sentiment_reasoning: z.string() }))
          .nullish(),
      }),
    )
    .nullish(),
});

export const news = defineOperation({
  name: "news",
  title: "Market news",
  description:
    "Returns market news, newest first, of one ticker or of all, with the tickers that each article is about and whether it is good or bad for them.",
  docs: `${docsUrl}/news`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    ticker: ticker.optional(),
    since: z.iso.date().optional().describe("Only articles of this day or later. Example: 2026-01-10"),
    limit: z.int().min(1).max(100).default(10).describe("How many articles at most."),
  }),
  output: z.object({
    articles: z.array(
      z.object({
        title: z.string(),
        url: z.string(),
        summary: z.string().nullable(),
        author: z.string().nullable(),
        source: z.string(),
        published_at: z.string(),
        tickers: z.array(z.string()),
        sentiments: z.array(z.object({ ticker: z.string(), sentiment: z.string(), reason: z.string() })),
      }),
    ),
  }),
  run: async ({ ticker, since, limit }, api) => {
    const { results } = await api.get("/v2/reference/news", {
      query: { ticker, "published_utc.gte": since, order: "desc", sort: "published_utc", limit },
      returns: Answer,
    });
    return {
      articles: (results ?? []).map((article) => ({
        title: article.title,
        url: article.article_url,
        summary: article.description ?? null,
        author: article.author ?? null,
        source: article.publisher.name,
        published_at: article.published_utc,
        tickers: article.tickers ?? [],
        sentiments: (article.insights ?? []).map(({ ticker, sentiment, sentiment_reasoning }) => ({
          ticker,
          sentiment,
          reason: sentiment_reasoning,
        })),
      })),
    };
  },
});
