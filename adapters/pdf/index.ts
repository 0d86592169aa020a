import { defineTool } from "../kit/index.ts";
import { extractText } from "./extract-text.ts";
import { fromMarkdown } from "./from-markdown.ts";

export const pdf = defineTool({
  slug: "pdf",
  title: "PDF",
  description:
    "Reads the text of PDF files and makes clean PDF documents from Markdown, without sending them anywhere.",
  category: "productivity-docs",
  homepage: "https://mozilla.github.io/pdf.js/",
  kind: "native",
  operations: [extractText, fromMarkdown],
});
