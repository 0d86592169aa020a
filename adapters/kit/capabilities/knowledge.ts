import { z } from "zod";
import { defineCapability } from "../capability.ts";

export const paperSearch = defineCapability({
  name: "paper.search",
  title: "Search papers",
  description: "Finds scientific papers by words in title, abstract or authors.",
  input: z.strictObject({
    query: z.string().trim().min(1).max(300).describe("Words to look for. Example: retrieval augmented generation"),
    limit: z.int().min(1).max(50).default(10).describe("How many papers at most."),
    offset: z.int().min(0).max(5_000).default(0).describe("How many papers to skip."),
  }),
  output: z.object({
    total: z.int().nullable(),
    papers: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        authors: z.array(z.string()),
        abstract: z.string().nullable(),
        published_at: z.string().nullable(),
        url: z.string(),
        pdf_url: z.string().nullable(),
      }),
    ),
  }),
});

export const newsSearch = defineCapability({
  name: "news.search",
  title: "Search the news",
  description: "Finds news articles by words and returns headline, address, summary and when each was published.",
  input: z.strictObject({
    query: z.string().trim().min(1).max(400).describe("What the news is about. Example: EU AI Act enforcement"),
    limit: z.int().min(1).max(50).default(10).describe("How many articles at most."),
    time_range: z
      .enum(["day", "week", "month", "year"])
      .optional()
      .describe("Only articles from the last day, week, month or year."),
  }),
  output: z.object({
    articles: z.array(
      z.object({
        title: z.string(),
        url: z.string(),
        summary: z.string().nullable(),
        source: z.string().nullable().describe("Who published it."),
        published_at: z.string().nullable(),
      }),
    ),
  }),
});

export const imageSearch = defineCapability({
  name: "image.search",
  title: "Find photos",
  description: "Finds photos and pictures by words, with their addresses, sizes and authors.",
  input: z.strictObject({
    query: z.string().trim().min(1).max(200).describe("What the picture shows. Example: mountain lake"),
    limit: z.int().min(1).max(30).default(10).describe("How many pictures at most."),
    orientation: z.enum(["landscape", "portrait", "square"]).optional().describe("Only pictures of this shape."),
  }),
  output: z.object({
    images: z.array(
      z.object({
        id: z.string(),
        description: z.string().nullable(),
        url: z.string().describe("The picture."),
        thumbnail_url: z.string().nullable(),
        width: z.int().nullable(),
        height: z.int().nullable(),
        page_url: z.string().nullable().describe("The picture's page, where its licence is."),
        author: z.string().nullable(),
      }),
    ),
  }),
});
