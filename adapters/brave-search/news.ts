import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { freshnessOf } from "./query.ts";

const Answer = z.object({
  results: z
    .array(
      z.object({
        title: z.string(),
        url: z.string(),
        description: z.string().nullish(),
        age: z.string().nullish(),
        page_age: z.string().nullish(),
      }),
    )
    .nullish(),
});

export const news = defineOperation({
  name: "news",
  title: "Search the news",
  description:
    "Searches news articles and returns headline, address, summary and when each was published. Use it for events and announcements, with a time range for what is recent.",
  docs: "https://api-dashboard.search.brave.com/documentation/services/news-search",
  effect: "read",
  price: perCall(5, "$5 per 1,000 requests; api-dashboard.search.brave.com, 2026-09"),
  input: z.strictObject({
    query: z.string().trim().min(1).max(400).describe("What the news is about. Example: EU AI Act enforcement"),
    limit: z.int().min(1).max(50).default(10).describe("How many articles at most."),
    time_range: z
      .enum(["day", "week", "month", "year"])
      .optional()
      .describe("Only articles from the last day, week, month or year."),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional()
      .describe("Where the news is read, ISO 3166-1 alpha-2. Example: DE"),
    page: z.int().min(0).max(9).default(0).describe("Which page of results, from 0."),
  }),
  output: z.object({
    articles: z.array(
      z.object({
        title: z.string(),
        url: z.string(),
        summary: z.string(),
        published_at: z.string().nullable().describe("When it was published, as the index gives it."),
      }),
    ),
  }),
  run: async (input, api) => {
    const { results } = await api.get("/res/v1/news/search", {
      query: {
        q: input.query,
        count: input.limit,
        offset: input.page,
        country: input.country,
        freshness: input.time_range && freshnessOf[input.time_range],
      },
      returns: Answer,
    });
    return {
      articles: (results ?? []).map(({ title, url, description, age, page_age }) => ({
        title,
        url,
        summary: description ?? "",
        published_at: page_age ?? age ?? null,
      })),
    };
  },
});
