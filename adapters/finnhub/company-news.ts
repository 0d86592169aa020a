import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { companySymbol, docsUrl } from "./company-symbol.ts";

const Answer = z.array(
  z.object({
    id: z.number(),
    headline: z.string(),
    url: z.string(),
    datetime: z.number(),
    source: z.string().nullish(),
    summary: z.string().nullish(),
  }),
);

export const companyNews = defineOperation({
  name: "company_news",
  title: "News of a company",
  description:
    "Returns news about one North American company between two dates, with headline, summary, source and address, as the vendor orders them.",
  docs: `${docsUrl}/company-news`,
  effect: "read",
  price: perCall(1),
  input: z.strictObject({
    symbol: companySymbol,
    from: z.iso.date().describe("First day. Example: 2026-01-10"),
    to: z.iso.date().describe("Last day. Example: 2026-01-15"),
    limit: z.int().min(1).max(100).default(20).describe("How many articles at most."),
  }),
  output: z.object({
    articles: z.array(
      z.object({
        id: z.number(),
        title: z.string(),
        url: z.string(),
        summary: z.string().nullable(),
        source: z.string().nullable(),
        published_at: z.string(),
      }),
    ),
  }),
  run: async ({ symbol, from, to, limit }, api) => {
    const articles = await api.get("/company-news", { query: { symbol, from, to }, returns: Answer });
    return {
      articles: articles.slice(0, limit).map((article) => ({
        id: article.id,
        title: article.headline,
        url: article.url,
        summary: article.summary || null,
        source: article.source ?? null,
        published_at: new Date(article.datetime * 1000).toISOString(),
      })),
    };
  },
});
