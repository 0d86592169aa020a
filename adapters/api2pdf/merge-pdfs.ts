import { z } from "zod";
import { Artifact, defineOperation, perCall } from "../kit/index.ts";
import { makePdf } from "./file.ts";

export const mergePdfs = defineOperation({
  name: "merge_pdfs",
  title: "Join PDF files",
  description:
    "Joins PDF files that have public web addresses into one, in the given order. Api2Pdf fetches the files itself.",
  docs: "https://www.api2pdf.com/documentation/v2/",
  effect: "read",
  price: perCall(2),
  timeoutMs: 90_000,
  input: z.strictObject({
    urls: z
      .array(z.url({ protocol: /^https?$/ }).max(2_000))
      .min(2)
      .max(50)
      .describe('The files, first page first. Example: ["https://example.com/a.pdf", "https://example.com/b.pdf"]'),
  }),
  output: z.object({ pdf: Artifact }),
  run: ({ urls }, api) => makePdf("/pdfsharp/merge", { urls }, api),
});
