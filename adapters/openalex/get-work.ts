import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { docsUrl, toPaper, toShortId, Work } from "./work.ts";

export const getWork = defineOperation({
  name: "get_work",
  title: "Look up a paper",
  description:
    "Returns one scientific work by OpenAlex id or DOI: title, authors, abstract, journal, topics, number of citations, the works it cites and the address of a free copy.",
  docs: `${docsUrl}/works/get-a-single-work`,
  effect: "read",
  price: free,
  input: z.strictObject({
    id: z
      .string()
      .regex(/^(W\d{3,15}|10\.\d{4,9}\/\S{1,200})$/)
      .describe("OpenAlex id or DOI. Example: W2741809807 or 10.7717/peerj.4375"),
  }),
  output: z.object({
    id: z.string(),
    doi: z.string().nullable(),
    type: z.string().nullable(),
    title: z.string(),
    authors: z.array(z.string()),
    abstract: z.string().nullable(),
    published_at: z.string().nullable(),
    journal: z.string().nullable(),
    topics: z.array(z.string()),
    citations: z.int().nullable(),
    is_open_access: z.boolean().nullable(),
    url: z.string(),
    pdf_url: z.string().nullable(),
    references: z.array(z.string()).describe("OpenAlex ids of the works it cites, 100 at most."),
  }),
  run: async ({ id }, api) => {
    const path = id.startsWith("W") ? "/works/{id}" : "/works/doi:{id+}";
    const work = await api.get(path, { params: { id }, returns: Work });
    return {
      ...toPaper(work),
      doi: work.doi?.replace("https://doi.org/", "") ?? null,
      type: work.type ?? null,
      journal: work.primary_location?.source?.display_name ?? null,
      topics: (work.topics ?? []).map(({ display_name }) => display_name),
      citations: work.cited_by_count ?? null,
      is_open_access: work.open_access?.is_oa ?? null,
      references: (work.referenced_works ?? []).slice(0, referencesMax).map(toShortId),
    };
  },
});

const referencesMax = 100;
