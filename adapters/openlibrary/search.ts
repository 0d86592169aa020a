import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { coverUrl, toId } from "./record.ts";

const Answer = z.object({
  numFound: z.int().nullish(),
  docs: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      author_name: z.array(z.string()).nullish(),
      first_publish_year: z.int().nullish(),
      edition_count: z.int().nullish(),
      language: z.array(z.string()).nullish(),
      cover_i: z.int().nullish(),
    }),
  ),
});

export const search = defineOperation({
  name: "search",
  title: "Search books",
  description:
    "Finds books by title, author, subject or ISBN, with year of first publication, languages, number of editions and cover. One result stands for all editions of a work.",
  docs: "https://openlibrary.org/dev/docs/api/search",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .describe("Words, or fields such as author:, title: and isbn:. Example: author:lem title:solaris"),
    page: z.int().min(1).max(100).default(1).describe("Which page of a hundred results."),
    limit: z.int().min(1).max(100).default(20).describe("How many books of the page at most."),
  }),
  output: z.object({
    total: z.int().nullable(),
    books: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        authors: z.array(z.string()),
        first_published: z.int().nullable(),
        editions: z.int().nullable(),
        languages: z.array(z.string()),
        cover_url: z.string().nullable(),
        url: z.string(),
      }),
    ),
  }),
  run: async ({ query, page, limit }, api) => {
    const { numFound, docs } = await api.get("/search.json", { query: { q: query, page }, returns: Answer });
    return {
      total: numFound ?? null,
      books: docs.slice(0, limit).map((book) => ({
        id: toId(book.key),
        title: book.title,
        authors: book.author_name ?? [],
        first_published: book.first_publish_year ?? null,
        editions: book.edition_count ?? null,
        languages: book.language ?? [],
        cover_url: coverUrl(book.cover_i),
        url: `https://openlibrary.org${book.key}`,
      })),
    };
  },
});
