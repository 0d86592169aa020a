import { pdfFromUrl as capability, free, implementCapability } from "../kit/index.ts";
import { printPdf } from "./pdf.ts";

export const pdfFromUrl = implementCapability(capability, {
  name: "pdf_from_url",
  title: "Print a web page to PDF",
  description:
    "Opens a web page in the browser of your Gotenberg server and returns it as a PDF file, with backgrounds. The page must be reachable from that server.",
  docs: "https://gotenberg.dev/docs/routes#url-into-pdf-route",
  effect: "read",
  price: free,
  timeoutMs: 60_000,
  run: ({ url, ...paper }, api) => printPdf("/forms/chromium/convert/url", { name: "url", value: url }, paper, api),
});
