import { implementCapability, pdfFromUrl } from "../kit/index.ts";
import { browserPrice } from "./browser.ts";
import { print } from "./print.ts";

export const pdf = implementCapability(pdfFromUrl, {
  name: "pdf",
  title: "Print a web page to PDF",
  description:
    "Opens a public web page in a browser and returns it as a PDF with its backgrounds. Use it to keep invoices, articles or dashboards as files; choose paper and direction.",
  docs: "https://docs.browserless.io/rest-apis/pdf-api",
  effect: "read",
  price: browserPrice,
  timeoutMs: 60_000,
  run: ({ url, ...paper }, api) => print({ url }, paper, api),
});
