import { implementCapability, pdfFromHtml } from "../kit/index.ts";
import { browserPrice } from "./browser.ts";
import { print } from "./print.ts";

export const pdfFromMarkup = implementCapability(pdfFromHtml, {
  name: "pdf_from_html",
  title: "Print HTML to PDF",
  description:
    "Renders an HTML document in a browser, scripts and styles included, and returns it as a PDF. Use it to make reports, letters and invoices; choose paper and direction.",
  docs: "https://docs.browserless.io/rest-apis/pdf-api",
  effect: "read",
  price: browserPrice,
  timeoutMs: 60_000,
  run: ({ html, ...paper }, api) => print({ html }, paper, api),
});
