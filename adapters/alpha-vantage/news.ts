import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { docsUrl, figure } from "./figures.ts";

const Answer = z.object({
  feed: z.array(
    z.object({
      title: z.string(),
      url: z.string(),
      time_published: z.string().nullish(),
      summary: z.string().nullish(),
      source: z.string().nullish(),
      overall_sentiment_score: z.number().nullish(),
      overall_sentiment_label: z.string().nullish(),
      ticker_sentiment: z
        .array(
          z.object({
            ticker: z.string(),
            relevance_score: figure,
            ticker_sentiment_score: figure,
          }),
        )
        .nullish(),
    }),
  ),
});

export const news = defineOperation({
  name: "news",
  title: "Market news with sentiment",
  description:
    "Returns recent news about stocks, currencies or market topics, newest first, each with a sentiment score and how relevant it is to each ticker. Name tickers or topics.",
  docs: `${docsUrl}#news-sentiment`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    tickers: z
      .array(z.string().regex(/^[A-Z0-9.:-]{1,30}$/))
      .max(5)
      .optional()
      .describe(
        'News that mentions all of these; CRYPTO: and FOREX: mark others than stocks. Example: ["IBM"] or ["CRYPTO:BTC"]',
      ),
    topics: z
      .array(z.string().regex(/^[a-z_]{3,40}$/))
      .max(5)
      .optional()
      .describe('News about all of these. Example: ["technology", "earnings", "economy_monetary"]'),
    since: z.iso.datetime().optional().describe("Only news after this time. Example: 2026-01-10T00:00:00Z"),
    limit: z.int().min(1).max(50).default(10).describe("How many articles at most."),
  }),
  output: z.object({
    articles: z.array(
      z.object({
        title: z.string(),
        url: z.string(),
        summary: z.string().nullable(),
        source: z.string().nullable(),
        published_at: z.string().nullable(),
        sentiment: z.number().nullable().describe("Below -0.15 is bearish, above 0.15 bullish."),
        sentiment_label: z.string().nullable(),
        tickers: z.array(
          z.object({ ticker: z.string(), relevance: z.number().nullable(), sentiment: z.number().nullable() }),
        ),
      }),
    ),
  }),
  run: async ({ tickers, topics, since, limit }, api) => {
    const { feed } = await api.get("/query", {
      query: {
        function: "NEWS_SENTIMENT",
        tickers: tickers?.join(",") || undefined,
        topics: topics?.join(",") || undefined,
        time_from: since && new Date(since).toISOString().slice(0, 16).replace(/[-:]/g, ""),
        sort: "LATEST",
        limit,
      },
      returns: Answer,
    });
    return {
      // The vendor gives fifty however few were asked for.
      articles: feed.slice(0, limit).map((article) => ({
        title: article.title,
        url: article.url,
        summary: article.summary ?? null,
        source: article.source ?? null,
        published_at: toIsoTime(article.time_published),
        sentiment: article.overall_sentiment_score ?? null,
        sentiment_label: article.overall_sentiment_label ?? null,
        tickers: (article.ticker_sentiment ?? []).map((mention) => ({
          ticker: mention.ticker,
          relevance: mention.relevance_score,
          sentiment: mention.ticker_sentiment_score,
        })),
      })),
    };
  },
});

// 20260115T093000
const toIsoTime = (time: string | null | undefined) =>
  time?.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/, "$1-$2-$3T$4:$5:$6Z") ?? null;
