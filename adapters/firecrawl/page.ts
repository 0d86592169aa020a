import { z } from "zod";
import type { Failure } from "../kit/index.ts";

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

/** What the page's own status says: Firecrawl reports a success even where the page is an error page. */
export function pageFailure({ metadata }: Page): Failure | undefined {
  const status = metadata.statusCode ?? 200;
  if (status < 400) return undefined;
  return { kind: status === 404 || status === 410 ? "not_found" : "rejected", message: `The page answered ${status}.` };
}
