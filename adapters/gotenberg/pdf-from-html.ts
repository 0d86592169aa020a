import { pdfFromHtml as capability, free, implementCapability } from "../kit/index.ts";
import { printPdf } from "./pdf.ts";

export const pdfFromHtml = implementCapability(capability, {
  name: "pdf_from_html",
  title: "Print HTML to PDF",
  description:
    "Renders an HTML document in the browser of your Gotenberg server and returns it as a PDF file. Use it for invoices and reports that you write yourself.",
  docs: "https://gotenberg.dev/docs/routes#html-file-into-pdf-route",
  effect: "read",
  price: free,
  timeoutMs: 60_000,
  run: ({ html, ...paper }, api) => {
    const content = new Uint8Array(Buffer.from(html, "utf8"));
    const page = { name: "files", filename: "index.html", contentType: "text/html; charset=utf-8", content };
    return printPdf("/forms/chromium/convert/html", page, paper, api);
  },
});
