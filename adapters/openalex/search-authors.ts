import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, toShortId } from "./work.ts";

const Answer = z.object({
  meta: z.object({ count: z.int().nullish() }),
  results: z.array(
    z.object({
      id: z.string(),
      display_name: z.string(),
      orcid: z.string().nullish(),
      works_count: z.int().nullish(),
      cited_by_count: z.int().nullish(),
      last_known_institutions: z.array(z.object({ display_name: z.string() })).nullish(),
    }),
  ),
});

export const searchAuthors = defineOperation({
  name: "search_authors",
  title: "Search authors",
  description:
    "Finds scientific authors by name, with ORCID, institution and how many works and citations they have. Use it to tell people of one name apart.",
  docs: `${docsUrl}/authors/search-authors`,
  effect: "read",
  price: free,
  input: z.strictObject({
    name: z.string().trim().min(1).max(200).describe("The author's name. Example: Katalin Karikó"),
    limit: z.int().min(1).max(50).default(10).describe("How many authors at most."),
  }),
  output: z.object({
    total: z.int().nullable(),
    authors: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        orcid: z.string().nullable(),
        institutions: z.array(z.string()),
        works: z.int().nullable(),
        citations: z.int().nullable(),
      }),
    ),
  }),
  run: async ({ name, limit }, api) => {
    const { meta, results } = await api.get("/authors", {
      query: { search: name, "per-page": limit },
      returns: Answer,
    });
    return {
      total: meta.count ?? null,
      authors: results.map((author) => ({
        id: toShortId(author.id),
        name: author.display_name,
        orcid: author.orcid ?? null,
        institutions: (author.last_known_institutions ?? []).map(({ display_name }) => display_name),
        works: author.works_count ?? null,
        citations: author.cited_by_count ?? null,
      })),
    };
  },
});
