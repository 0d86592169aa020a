import { z } from "zod";

// A tag that stands twice in a page comes as a list.
const OneOrMore = z.union([z.string(), z.array(z.string()).transform((list) => list.join(", "))]).nullish();

export const Page = z.object({
  markdown: z.string().nullish(),
  metadata: z.object({
    title: OneOrMore,
    description: OneOrMore,
    sourceURL: z.string().nullish(),
    url: z.string().nullish(),
    statusCode: z.number().nullish(),
    numPages: z.number().nullish(),
  }),
});
export type Page = z.output<typeof Page>;

// Each page of a PDF costs as much as a web page.
export const pdfPagesMax = 5;

/** The cheapest way to read a page: no residential proxies, which cost five times as much. */
export const scrapeOptions = (pagesOfPdfMax: number) => ({
  formats: [{ type: "markdown" }],
  parsers: [{ type: "pdf", maxPages: pagesOfPdfMax }],
  proxy: "basic",
});

/** One Firecrawl credit in ours. */
export const creditsPerVendorCredit = 2;

export const toPage = ({ markdown, metadata }: Page, fallbackUrl: string) => ({
  url: metadata.url ?? metadata.sourceURL ?? fallbackUrl,
  title: metadata.title ?? null,
  description: metadata.description ?? null,
  content: markdown ?? "",
});
