import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./extract-article.job.mjs";
import { page, timeMsMax } from "./input.ts";

export const extractArticle = defineOperation({
  name: "extract_article",
  title: "Extract the article of a page",
  description:
    "Finds the main text of a news, blog or documentation page and returns it as Markdown without menus, ads and footers, with title, author, date and excerpt. Use it to read one long page.",
  docs: "https://github.com/mozilla/readability",
  effect: "read",
  price: free,
  input: z.strictObject(page),
  output: z.object({
    title: z.string().nullable(),
    byline: z.string().nullable().describe("Who wrote it."),
    site: z.string().nullable(),
    published_at: z.string().nullable().describe("As the page states it."),
    language: z.string().nullable(),
    excerpt: z.string().nullable(),
    content: z.string().describe("The article as Markdown."),
    length: z.int().describe("Characters of plain text."),
  }),
  run: (input, api) => runInWorker<typeof job>("html/extract-article", input, { timeMsMax, signal: api.signal }),
});
