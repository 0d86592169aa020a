import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import { page, timeMsMax } from "./input.ts";
import type * as job from "./to-markdown.job.mjs";

export const toMarkdown = defineOperation({
  name: "to_markdown",
  title: "Convert HTML to Markdown",
  description:
    "Converts HTML to GitHub-flavoured Markdown: headings, lists, code, links, images and tables. Use it to read a page or e-mail with few tokens. For the main text of a news or blog page use extract_article.",
  docs: "https://github.com/mixmark-io/turndown",
  effect: "read",
  price: free,
  input: z.strictObject({
    ...page,
    images: z.boolean().default(true).describe("False leaves images out. Example: false"),
  }),
  output: z.object({ title: z.string().nullable(), markdown: z.string() }),
  run: (input, api) => runInWorker<typeof job>("html/to-markdown", input, { timeMsMax, signal: api.signal }),
});
