import { z } from "zod";
import { decodeEntities } from "../kit/index.ts";

const PartialDate = z.object({ "date-parts": z.array(z.array(z.int().nullable())) }).nullish();

export const Work = z.object({
  DOI: z.string(),
  URL: z.string().nullish(),
  type: z.string().nullish(),
  title: z.array(z.string()).nullish(),
  author: z
    .array(z.object({ given: z.string().nullish(), family: z.string().nullish(), name: z.string().nullish() }))
    .nullish(),
  abstract: z.string().nullish(),
  issued: PartialDate,
  "container-title": z.array(z.string()).nullish(),
  publisher: z.string().nullish(),
  volume: z.string().nullish(),
  issue: z.string().nullish(),
  page: z.string().nullish(),
  ISSN: z.array(z.string()).nullish(),
  "is-referenced-by-count": z.int().nullish(),
  "references-count": z.int().nullish(),
  link: z.array(z.object({ URL: z.string(), "content-type": z.string().nullish() })).nullish(),
});

export type Work = z.infer<typeof Work>;

export const Works = z.object({
  message: z.object({ "total-results": z.int().nullish(), items: z.array(Work) }),
});

export const toPaper = (work: Work) => ({
  id: work.DOI,
  title: toText(work.title?.[0]) ?? work.DOI,
  authors: authorsOf(work),
  abstract: toText(work.abstract),
  published_at: toDate(work.issued),
  url: work.URL ?? `https://doi.org/${work.DOI}`,
  pdf_url: work.link?.find((link) => link["content-type"] === "application/pdf")?.URL ?? null,
});

export const authorsOf = ({ author }: Work) =>
  (author ?? []).flatMap(({ given, family, name }) => name || [given, family].filter(Boolean).join(" ") || []);

/** As exact as the record: a year, a month or a day. */
export function toDate(date: Work["issued"]): string | null {
  const parts = date?.["date-parts"][0]?.filter((part) => part !== null) ?? [];
  return parts.map((part) => String(part).padStart(2, "0")).join("-") || null;
}

// Titles and abstracts are in JATS XML.
export function toText(xml: string | null | undefined): string | null {
  const text = xml?.replace(/<jats:title>[^<]*<\/jats:title>/g, "").replace(/<[^>]+>/g, "") ?? "";
  return decodeEntities(text).replace(/\s+/g, " ").trim() || null;
}

export const fieldsOfPapers = "DOI,URL,title,author,abstract,issued,link";

export const docsUrl = "https://github.com/CrossRef/rest-api-doc";
