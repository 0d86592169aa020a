import { pdfFromHtml as capability, implementCapability, perCall } from "../kit/index.ts";
import { makePdf, paperOptions } from "./file.ts";

export const pdfFromHtml = implementCapability(capability, {
  name: "pdf_from_html",
  title: "Print HTML to PDF",
  description:
    "Renders an HTML document in Chrome at Api2Pdf and returns it as a PDF file. Use it for invoices and reports that you write yourself.",
  docs: "https://www.api2pdf.com/documentation/v2/",
  effect: "read",
  price: perCall(2),
  timeoutMs: 90_000,
  run: ({ html, ...paper }, api) => makePdf("/chrome/pdf/html", { html, options: paperOptions(paper) }, api),
});
