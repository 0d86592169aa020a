import { z } from "zod";

const Location = z
  .object({
    landing_page_url: z.string().nullish(),
    pdf_url: z.string().nullish(),
    source: z.object({ display_name: z.string().nullish() }).nullish(),
  })
  .nullish();

export const Work = z.object({
  id: z.string(),
  doi: z.string().nullish(),
  display_name: z.string().nullish(),
  type: z.string().nullish(),
  publication_date: z.string().nullish(),
  authorships: z.array(z.object({ author: z.object({ display_name: z.string().nullish() }) })).nullish(),
  abstract_inverted_index: z.record(z.string(), z.array(z.int())).nullish(),
  primary_location: Location,
  best_oa_location: Location,
  open_access: z.object({ is_oa: z.boolean().nullish(), oa_url: z.string().nullish() }).nullish(),
  cited_by_count: z.int().nullish(),
  topics: z.array(z.object({ display_name: z.string() })).nullish(),
  referenced_works: z.array(z.string()).nullish(),
});

export type Work = z.infer<typeof Work>;

export const toPaper = (work: Work) => ({
  id: toShortId(work.id),
  title: work.display_name ?? toShortId(work.id),
  authors: (work.authorships ?? []).flatMap(({ author }) => author.display_name ?? []),
  abstract: toAbstract(work.abstract_inverted_index),
  published_at: work.publication_date ?? null,
  url: work.doi ?? work.primary_location?.landing_page_url ?? work.id,
  pdf_url: work.best_oa_location?.pdf_url ?? work.primary_location?.pdf_url ?? null,
});

export const toShortId = (id: string) => id.replace("https://openalex.org/", "");

/** The vendor may not store abstracts as text, only where each word stands in them. */
function toAbstract(positions: Work["abstract_inverted_index"]): string | null {
  const words: string[] = [];
  for (const [word, places] of Object.entries(positions ?? {})) {
    for (const place of places) if (place >= 0 && place < wordsMax) words[place] = word;
  }
  return words.filter(Boolean).join(" ") || null;
}

const wordsMax = 10_000;

export const docsUrl = "https://docs.openalex.org/api-entities";
