import { pdfFromUrl as capability, implementCapability, perCall } from "../kit/index.ts";
import { printPdf } from "./pdf.ts";

export const pdfFromUrl = implementCapability(capability, {
  name: "pdf_from_url",
  title: "Print a web page to PDF",
  description: "Opens a public web page in a browser at Cloudflare and returns it as a PDF file, with its backgrounds.",
  docs: "https://developers.cloudflare.com/browser-rendering/rest-api/pdf-endpoint/",
  effect: "read",
  price: perCall(1),
  timeoutMs: 60_000,
  run: ({ url, ...paper }, api) => printPdf({ url }, paper, api),
});
