import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  docs: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      birth_date: z.string().nullish(),
      death_date: z.string().nullish(),
      top_work: z.string().nullish(),
      work_count: z.int().nullish(),
    }),
  ),
});

export const searchAuthors = defineOperation({
  name: "search_authors",
  title: "Search authors of books",
  description: "Finds authors of books by name, with dates of birth and death, best known work and number of works.",
  docs: "https://openlibrary.org/dev/docs/api/authors",
  effect: "read",
  price: free,
  input: z.strictObject({
    name: z.string().trim().min(1).max(200).describe("The author's name. Example: Stanisław Lem"),
    limit: z.int().min(1).max(100).default(10).describe("How many authors at most."),
  }),
  output: z.object({
    authors: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        born: z.string().nullable(),
        died: z.string().nullable(),
        top_work: z.string().nullable(),
        works: z.int().nullable(),
      }),
    ),
  }),
  run: async ({ name, limit }, api) => {
    const { docs } = await api.get("/search/authors.json", { query: { q: name }, returns: Answer });
    return {
      authors: docs.slice(0, limit).map((author) => ({
        id: author.key,
        name: author.name,
        born: author.birth_date ?? null,
        died: author.death_date ?? null,
        top_work: author.top_work ?? null,
        works: author.work_count ?? null,
      })),
    };
  },
});
