import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, toPaper, Works } from "./work.ts";

export const journalWorks = defineOperation({
  name: "journal_works",
  title: "Papers of a journal",
  description:
    "Lists papers of one journal, given by its ISSN, by words if wanted. Returns DOI, title, authors and date.",
  docs: docsUrl,
  effect: "read",
  price: free,
  input: z.strictObject({
    issn: z
      .string()
      .regex(/^\d{4}-\d{3}[\dX]$/)
      .describe("The journal's ISSN. Example: 0028-0836"),
    query: z.string().trim().min(1).max(300).optional().describe("Words to look for. Example: superconductivity"),
    limit: z.int().min(1).max(100).default(20).describe("How many papers at most."),
  }),
  output: z.object({
    total: z.int().nullable(),
    papers: z.array(
      z.object({
        doi: z.string(),
        title: z.string(),
        authors: z.array(z.string()),
        published_at: z.string().nullable(),
        url: z.string(),
      }),
    ),
  }),
  run: async ({ issn, query, limit }, api) => {
    const { message } = await api.get("/journals/{issn}/works", {
      params: { issn },
      query: { query, rows: limit },
      returns: Works,
    });
    return {
      total: message["total-results"] ?? null,
      papers: message.items.map(toPaper).map(({ id, title, authors, published_at, url }) => ({
        doi: id,
        title,
        authors,
        published_at,
        url,
      })),
    };
  },
});
