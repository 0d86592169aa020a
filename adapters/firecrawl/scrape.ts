import { z } from "zod";
import { implementCapability, pageFailure, perUnit, UpstreamFailure, webScrape } from "../kit/index.ts";
import { creditsPerVendorCredit, Page, pdfPagesMax, scrapeOptions, toPage } from "./page.ts";

export const scrape = implementCapability(webScrape, {
  name: "scrape",
  title: "Read a web page",
  description:
    "Opens one web page in a browser, runs its scripts and returns the main content as Markdown. Use it for pages that plain readers see empty, and for PDFs (up to five pages).",
  docs: "https://docs.firecrawl.dev/api-reference/endpoint/scrape",
  effect: "read",
  price: perUnit(
    "page",
    creditsPerVendorCredit,
    () => pdfPagesMax,
    "one Firecrawl credit a page; docs.firecrawl.dev, 2026-08",
  ),
  timeoutMs: 60_000,
  run: async ({ url }, api) => {
    const { data } = await api.post("/scrape", {
      json: { url, ...scrapeOptions(pdfPagesMax) },
      returns: z.object({ data: Page }),
    });
    const failure = pageFailure(data.metadata.statusCode);
    if (failure) throw new UpstreamFailure(failure);
    api.used(data.metadata.numPages ?? 1);
    return toPage(data, url);
  },
});
