import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, toPaper, Work } from "./work.ts";

export const getWork = defineOperation({
  name: "get_work",
  title: "Look up a DOI",
  description:
    "Returns the bibliographic record of one DOI: title, authors, journal, volume, pages, publisher, date, abstract and how often it is cited. Use it to check or format a citation.",
  docs: docsUrl,
  effect: "read",
  price: free,
  input: z.strictObject({
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S{1,200}$/)
      .describe("The DOI without https://doi.org/. Example: 10.1038/nature14539"),
  }),
  output: z.object({
    doi: z.string(),
    type: z.string().nullable(),
    title: z.string(),
    authors: z.array(z.string()),
    abstract: z.string().nullable(),
    published_at: z.string().nullable(),
    journal: z.string().nullable(),
    publisher: z.string().nullable(),
    volume: z.string().nullable(),
    issue: z.string().nullable(),
    pages: z.string().nullable(),
    issns: z.array(z.string()),
    citations: z.int().nullable(),
    references: z.int().nullable(),
    url: z.string(),
    pdf_url: z.string().nullable(),
  }),
  run: async ({ doi }, api) => {
    const { message: work } = await api.get("/works/{doi}", { params: { doi }, returns: z.object({ message: Work }) });
    const { id, ...paper } = toPaper(work);
    return {
      doi: id,
      ...paper,
      type: work.type ?? null,
      journal: work["container-title"]?.[0] ?? null,
      publisher: work.publisher ?? null,
      volume: work.volume ?? null,
      issue: work.issue ?? null,
      pages: work.page ?? null,
      issns: work.ISSN ?? [],
      citations: work["is-referenced-by-count"] ?? null,
      references: work["references-count"] ?? null,
    };
  },
});
