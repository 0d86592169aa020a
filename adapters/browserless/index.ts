import { auth, defineTool } from "../kit/index.ts";
import { extract } from "./extract.ts";
import { pdf } from "./pdf.ts";
import { pdfFromMarkup } from "./pdf-from-markup.ts";
import { scrape } from "./scrape.ts";
import { screenshot } from "./screenshot.ts";

export const browserless = defineTool({
  slug: "browserless",
  title: "Browserless",
  description: "Browsers in the cloud: screenshots, PDFs, and pages read after their scripts have run.",
  category: "web-scraping",
  homepage: "https://www.browserless.io",
  kind: "rest",
  baseUrl: "https://{region}.browserless.io",
  auth: auth.query("token", {
    getItAt: "https://account.browserless.io",
    field: "token",
    fields: [
      {
        name: "token",
        label: "API token",
        help: "The token on the first page of your Browserless account.",
        example: "00000000-0000-4000-8000-000000000000",
      },
      {
        name: "region",
        label: "Region",
        help: "Where the browsers run: production-sfo, production-lon or production-ams.",
        example: "production-sfo",
        isSecret: false,
        pattern: /^[a-z][a-z-]{2,40}[a-z]$/,
      },
    ],
  }),
  credentialTest: { operation: "scrape", input: { url: "https://example.com" } },
  operations: [screenshot, pdf, pdfFromMarkup, scrape, extract],
});
