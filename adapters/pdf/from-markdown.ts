import { z } from "zod";
import { Artifact, defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./from-markdown.job.mjs";

const markdownLengthMax = 200_000;
const titleLengthMax = 200;
const timeMsMax = 15_000;

export const fromMarkdown = defineOperation({
  name: "from_markdown",
  title: "Make a PDF",
  description:
    "Makes a PDF document from Markdown: headings, lists, tables, code, quotes, links and page numbers. Use it to deliver a report, letter or summary as a file. Latin, Greek, Cyrillic, Arabic; no emoji or CJK glyphs.",
  docs: "https://pdfkit.org/",
  effect: "read",
  price: free,
  input: z.strictObject({
    markdown: z
      .string()
      .min(1)
      .max(markdownLengthMax)
      .describe("GitHub-flavoured Markdown; images show their description. Example: # Report\\n\\n- one\\n- two"),
    title: z.string().max(titleLengthMax).optional().describe("The document's title property. Example: Q4 report"),
    author: z.string().max(titleLengthMax).optional().describe("The document's author property. Example: Zoë Müller"),
    page_size: z.enum(["A4", "LETTER"]).default("A4").describe("The paper. Example: LETTER"),
    filename: z
      .string()
      .regex(/^[\w. -]{1,80}$/)
      .default("document.pdf")
      .describe("The file's name. Example: report-2026.pdf"),
  }),
  output: z.object({
    file: Artifact,
    pages: z.int(),
    missing_characters: z.string().describe("Characters that the fonts lack and that show as boxes."),
  }),
  run: async ({ filename, ...input }, api) => {
    const drawn = await runInWorker<typeof job>(
      "pdf/from-markdown",
      { ...input, now: api.now() },
      { timeMsMax, signal: api.signal },
    );
    return {
      file: api.artifact(drawn.content, { contentType: "application/pdf", filename }),
      pages: drawn.pages,
      missing_characters: drawn.missing_characters,
    };
  },
});
