import { z } from "zod";
import { defineOperation } from "../kit/index.ts";
import { askGoogle, searchPrice } from "./google.ts";

const Answer = z.object({
  organic: z
    .array(
      z.object({
        title: z.string().nullish(),
        link: z.string().nullish(),
        snippet: z.string().nullish(),
        publicationInfo: z.string().nullish(),
        year: z.union([z.string(), z.number()]).nullish(),
      }),
    )
    .nullish(),
  credits: z.number().nullish(),
});

const year = z.int().min(1_600).max(2_100);

export const scholar = defineOperation({
  name: "scholar",
  title: "Search Google Scholar",
  description:
    "Finds scholarly papers with title, authors and venue, year and a passage, in Google Scholar's ranking. Use it for literature look-ups across all publishers, between given years.",
  docs: "https://serper.dev/playground",
  effect: "read",
  price: searchPrice,
  input: z.strictObject({
    query: z.string().trim().min(1).max(300).describe("Words to look for. Example: retrieval augmented generation"),
    limit: z.int().min(1).max(20).default(10).describe("How many papers at most."),
    from_year: year.optional().describe("Only papers of this year or later. Example: 2023"),
    to_year: year.optional().describe("Only papers of this year or earlier. Example: 2025"),
  }),
  output: z.object({
    papers: z.array(
      z.object({
        title: z.string(),
        url: z.string().nullable(),
        published_in: z.string().nullable().describe("Authors, venue and publisher, as Google Scholar shows them."),
        year: z.string().nullable(),
        snippet: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ query, limit, from_year, to_year }, api) => {
    const more = { as_ylo: from_year && String(from_year), as_yhi: to_year && String(to_year) };
    const { organic } = await askGoogle({ path: "/scholar", query, limit, more }, Answer, api);
    return {
      papers: (organic ?? []).slice(0, limit).map((paper) => ({
        title: paper.title ?? "",
        url: paper.link ?? null,
        published_in: paper.publicationInfo ?? null,
        year: paper.year ? String(paper.year) : null,
        snippet: paper.snippet ?? null,
      })),
    };
  },
});
