import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { ask } from "./ask.ts";

export const searchCategory = defineOperation({
  name: "search_category",
  title: "Search a category",
  description:
    "Searches one of the instance's categories, such as science, it, files or map, in a language and page by page. Use it for papers, code, videos or places; search does for the web.",
  docs: "https://docs.searxng.org/dev/search_api.html",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(400).describe("What to look for. Example: graph neural networks"),
    category: z
      .enum(["general", "images", "videos", "news", "map", "music", "it", "science", "files", "social media"])
      .describe("The category."),
    language: z
      .string()
      .regex(/^([a-z]{2,3}(-[A-Z]{2})?|all)$/)
      .optional()
      .describe("Language of the results. Example: de"),
    page: z.int().min(1).max(20).default(1).describe("Which page of results."),
  }),
  output: z.object({
    results: z.array(
      z.object({
        title: z.string(),
        url: z.string(),
        snippet: z.string(),
        engine: z.string().nullable().describe("Which engine found it."),
        published_at: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ query, category, language, page }, api) => {
    const results = await ask({ q: query, categories: category, language, pageno: page }, api);
    return {
      results: results.map(({ title, url, content, engine, publishedDate }) => ({
        title: title ?? "",
        url,
        snippet: content ?? "",
        engine: engine ?? null,
        published_at: publishedDate ?? null,
      })),
    };
  },
});
