import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./extract-text.job.mjs";

const base64LengthMax = 8 * 1024 * 1024;
const pagesMax = 200;
const passwordLengthMax = 200;
const timeMsMax = 15_000;

export const extractText = defineOperation({
  name: "extract_text",
  title: "Read a PDF",
  description:
    "Reads the text of a PDF page by page, with title, author and dates. Use it on reports, papers and invoices; take long ones in parts with first_page. Scanned pages come without text.",
  docs: "https://mozilla.github.io/pdf.js/api/",
  effect: "read",
  price: free,
  input: z.strictObject({
    pdf: z.base64().min(1).max(base64LengthMax).describe("The PDF file in base64. Example: JVBERi0xLjcK…"),
    first_page: z.int().min(1).max(100_000).default(1).describe("The page to begin with. Example: 21"),
    pages_max: z.int().min(1).max(pagesMax).default(20).describe("Read at most this many pages. Example: 5"),
    password: z.string().max(passwordLengthMax).optional().describe("For a protected file. Example: tea4two"),
  }),
  output: z.object({
    page_count: z.int(),
    metadata: z.object({
      title: z.string().nullable(),
      author: z.string().nullable(),
      subject: z.string().nullable(),
      producer: z.string().nullable(),
      created_at: z.string().nullable(),
      modified_at: z.string().nullable(),
    }),
    pages: z.array(z.object({ page: z.int(), text: z.string() })),
    next_page: z.int().nullable().describe("Where to go on; null after the last page."),
  }),
  timeoutMs: 30_000,
  run: (input, api) => runInWorker<typeof job>("pdf/extract-text", input, { timeMsMax, signal: api.signal }),
});
