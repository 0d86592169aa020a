import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { articleUrl, Language, wikiUrl } from "./language.ts";

const Answer = z.object({
  pages: z.array(
    z.object({
      id: z.int(),
      key: z.string(),
      title: z.string(),
      excerpt: z.string().nullish(),
      description: z.string().nullish(),
    }),
  ),
});

export const search = defineOperation({
  name: "search",
  title: "Search Wikipedia",
  description:
    "Finds Wikipedia articles by words in title and text, best match first, with a one-line description and the passage that fits. Then read one with get_page.",
  docs: "https://www.mediawiki.org/wiki/API:REST_API/Reference#Search_pages",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(300).describe("What to look for. Example: history of the bicycle"),
    language: Language,
    limit: z.int().min(1).max(50).default(5).describe("How many articles at most."),
  }),
  output: z.object({
    pages: z.array(
      z.object({
        title: z.string(),
        url: z.string(),
        description: z.string().nullable(),
        excerpt: z.string().nullable().describe("The passage that fits, as plain text."),
      }),
    ),
  }),
  run: async ({ query, language, limit }, api) => {
    const { pages } = await api.get("/w/rest.php/v1/search/page", {
      baseUrl: wikiUrl(language),
      query: { q: query, limit },
      returns: Answer,
    });
    return {
      pages: pages.map(({ key, title, excerpt, description }) => ({
        title,
        url: articleUrl(language, key),
        description: description ?? null,
        excerpt: excerpt ? toText(excerpt) : null,
      })),
    };
  },
});

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#039": "'", "#39": "'", nbsp: " " };

// Excerpts carry <span class="searchmatch"> around the words found, and entities.
const toText = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity)
    .trim();
