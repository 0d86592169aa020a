import { z } from "zod";
import { defineOperation, perUnit } from "../kit/index.ts";
import { Answer } from "./results.ts";

export const searchAndRead = defineOperation({
  name: "search_and_read",
  title: "Search and read the pages found",
  description:
    "Searches the web, opens the pages it finds and returns the content of each as Markdown. Use it to answer from sources in one call; use search where addresses are enough.",
  docs: "https://jina.ai/reader",
  effect: "read",
  price: perUnit("page", 1, ({ limit }: { limit: number }) => limit),
  timeoutMs: 90_000,
  input: z.strictObject({
    query: z.string().trim().min(1).max(400).describe("What to look for. Example: EU battery regulation deadlines"),
    limit: z.int().min(1).max(10).default(3).describe("How many pages to read at most; each is charged."),
    site: z.string().min(3).max(253).optional().describe("Only pages of this site. Example: europa.eu"),
    country: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional()
      .describe("Where the search is made, ISO 3166-1 alpha-2 in lower case. Example: de"),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional()
      .describe("Language of the search, ISO 639-1. Example: en"),
  }),
  output: z.object({
    pages: z.array(
      z.object({
        url: z.string(),
        title: z.string().nullable(),
        description: z.string().nullable(),
        content: z.string().describe("The page as Markdown."),
      }),
    ),
  }),
  run: async ({ query, limit, site, country, language }, api) => {
    const { data } = await api.get("/search", {
      query: { q: query, num: limit, site, gl: country, hl: language },
      returns: Answer,
    });
    const pages = (data ?? []).slice(0, limit);
    api.used(Math.max(1, pages.length));
    return {
      pages: pages.map(({ url, title, description, content }) => ({
        url,
        title: title || null,
        description: description || null,
        content: content ?? "",
      })),
    };
  },
});
