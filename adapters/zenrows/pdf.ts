import { implementCapability, pdfFromUrl, returns, UpstreamFailure } from "../kit/index.ts";
import { openPage, pagePrice } from "./open-page.ts";

export const pdf = implementCapability(pdfFromUrl, {
  name: "pdf",
  title: "Print a web page to PDF",
  description:
    "Opens a public web page in a browser and returns it as a PDF on ZenRows' own paper, higher than wide. Use it to keep pages that keep other browsers out.",
  docs: "https://docs.zenrows.com/universal-scraper-api/features/output#pdf",
  effect: "read",
  price: pagePrice,
  timeoutMs: 120_000,
  run: async ({ url, format, landscape }, api) => {
    if (landscape || format !== "A4") {
      throw new UpstreamFailure({
        kind: "rejected",
        message: "ZenRows chooses the paper: leave out format and landscape.",
      });
    }
    const contentType = "application/pdf";
    const { value } = await openPage({ url, response_type: "pdf" }, returns.binary(contentType), api);
    return { pdf: api.artifact(value.content, { contentType, filename: "page.pdf" }) };
  },
});
