import { pdfFromHtml as capability, implementCapability, perCall } from "../kit/index.ts";
import { printPdf } from "./pdf.ts";

export const pdfFromHtml = implementCapability(capability, {
  name: "pdf_from_html",
  title: "Print HTML to PDF",
  description:
    "Renders an HTML document in a browser at Cloudflare and returns it as a PDF file. Use it for invoices and reports that you write yourself.",
  docs: "https://developers.cloudflare.com/browser-rendering/rest-api/pdf-endpoint/",
  effect: "read",
  price: perCall(1),
  timeoutMs: 60_000,
  run: ({ html, ...paper }, api) => printPdf({ html }, paper, api),
});
