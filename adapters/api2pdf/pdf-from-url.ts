import { pdfFromUrl as capability, implementCapability, perCall } from "../kit/index.ts";
import { makePdf, paperOptions } from "./file.ts";

export const pdfFromUrl = implementCapability(capability, {
  name: "pdf_from_url",
  title: "Print a web page to PDF",
  description:
    "Opens a public web page in Chrome at Api2Pdf and returns it as a PDF file, with its backgrounds. Use it to keep a page as it is now.",
  docs: "https://www.api2pdf.com/documentation/v2/",
  effect: "read",
  price: perCall(2),
  timeoutMs: 90_000,
  run: ({ url, ...paper }, api) => makePdf("/chrome/pdf/url", { url, options: paperOptions(paper) }, api),
});
