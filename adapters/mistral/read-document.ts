import { z } from "zod";
import { defineOperation, perUnit } from "../kit/index.ts";

const Answer = z.object({
  pages: z.array(z.object({ index: z.int(), markdown: z.string() })),
  model: z.string(),
  usage_info: z.object({ pages_processed: z.int() }),
});

const model = "mistral-ocr-latest";

// What a document is quoted with when no pages are named: its length is known only afterwards.
const pagesQuoted = 100;

export const readDocument = defineOperation({
  name: "read_document",
  title: "Read a document or image",
  description:
    "Reads a PDF, office document, scan or photo by address and returns each page as Markdown, with tables and formulas. Use it for files that are not plain text; name pages to read (and pay for) only those.",
  docs: "https://docs.mistral.ai/api/endpoint/ocr",
  effect: "read",
  price: perUnit(
    "page",
    4,
    ({ pages }: { pages?: number[] | undefined }) => pages?.length ?? pagesQuoted,
    "$4 per thousand pages; github.com/BerriAI/litellm, 2026-08",
  ),
  timeoutMs: 180_000,
  input: z.strictObject({
    url: z
      .url({ protocol: /^https$/ })
      .max(2_000)
      .describe("Public address of the file. Example: https://arxiv.org/pdf/2501.00663"),
    kind: z.enum(["document", "image"]).default("document").describe("image for PNG, JPEG and the like."),
    pages: z
      .array(z.int().min(0).max(999))
      .min(1)
      .max(100)
      .optional()
      .describe("Only these pages, counted from 0. Example: [0, 1]. Absent: all of them."),
  }),
  output: z.object({
    pages: z.array(z.object({ page: z.int().describe("Counted from 0."), markdown: z.string() })),
    model: z.string(),
  }),
  run: async ({ url, kind, pages }, api) => {
    const document =
      kind === "image" ? { type: "image_url", image_url: url } : { type: "document_url", document_url: url };
    const answer = await api.post("/v1/ocr", { json: { model, document, pages }, returns: Answer });
    api.used(answer.usage_info.pages_processed);
    return {
      pages: answer.pages.map(({ index, markdown }) => ({ page: index, markdown })),
      model: answer.model,
    };
  },
});
