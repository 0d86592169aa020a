import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { getBalance } from "./get-balance.ts";
import { mergePdfs } from "./merge-pdfs.ts";
import { officeToPdf } from "./office-to-pdf.ts";
import { pdfFromHtml } from "./pdf-from-html.ts";
import { pdfFromUrl } from "./pdf-from-url.ts";
import { screenshot } from "./screenshot.ts";

export const api2pdf = defineTool({
  slug: "api2pdf",
  title: "Api2Pdf",
  description: "Makes PDF files from web pages, HTML and Office documents, joins PDF files and takes screenshots.",
  category: "utilities",
  homepage: "https://www.api2pdf.com",
  kind: "rest",
  baseUrl: "https://v2.api2pdf.com",
  auth: auth.header("Authorization", {
    getItAt: "https://portal.api2pdf.com",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From the Api2Pdf portal, on the page of your account.",
        example: "00000000-0000-0000-0000-000000000000",
      },
    ],
  }),
  failure: unsuccessful,
  credentialTest: { operation: "get_balance", input: {} },
  operations: [pdfFromUrl, pdfFromHtml, officeToPdf, mergePdfs, screenshot, getBalance],
});

const Unsuccessful = z.union([
  z.object({ Success: z.literal(false), Error: z.string().nullish() }).transform(({ Error: message }) => message),
  z.object({ success: z.literal(false), error: z.string().nullish() }).transform(({ error: message }) => message),
]);

// The official client judges by `Success` alone, whatever the status.
function unsuccessful(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  if (!answer.headers["content-type"]?.includes("json")) return failure;
  const body = Unsuccessful.safeParse(answer.json());
  if (!body.success) return failure;
  return { kind: "rejected", ...failure, message: body.data ?? failure?.message };
}
