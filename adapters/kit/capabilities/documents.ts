import { z } from "zod";
import { defineCapability } from "../capability.ts";
import { Artifact } from "../define-tool.ts";

const paper = {
  format: z.enum(["A4", "Letter", "Legal"]).default("A4").describe("The paper."),
  landscape: z.boolean().default(false).describe("Wider than high."),
};

export const pdfFromUrl = defineCapability({
  name: "pdf.from_url",
  title: "Print a web page to PDF",
  description: "Opens a public web page in a browser and returns it as a PDF file.",
  input: z.strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe("The page. Example: https://example.com/invoice/42"),
    ...paper,
  }),
  output: z.object({ pdf: Artifact }),
});

export const pdfFromHtml = defineCapability({
  name: "pdf.from_html",
  title: "Print HTML to PDF",
  description: "Renders an HTML document in a browser and returns it as a PDF file.",
  input: z.strictObject({
    html: z.string().min(1).max(2_000_000).describe("The whole document. Example: <h1>Invoice 42</h1>"),
    ...paper,
  }),
  output: z.object({ pdf: Artifact }),
});
