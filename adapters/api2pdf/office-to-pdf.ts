import { z } from "zod";
import { Artifact, defineOperation, perCall } from "../kit/index.ts";
import { makePdf } from "./file.ts";

export const officeToPdf = defineOperation({
  name: "office_to_pdf",
  title: "Turn a document into PDF",
  description:
    "Turns a Word, Excel, PowerPoint, picture or mail file that has a public web address into a PDF file. Api2Pdf fetches the file itself.",
  docs: "https://www.api2pdf.com/documentation/v2/",
  effect: "read",
  price: perCall(2),
  timeoutMs: 90_000,
  input: z.strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe("The document. Example: https://example.com/offer.docx"),
  }),
  output: z.object({ pdf: Artifact }),
  run: ({ url }, api) => makePdf("/libreoffice/any-to-pdf", { url }, api),
});
