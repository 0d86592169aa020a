import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./diff.job.mjs";
import { textLengthMax, timeMsMax } from "./limits.ts";

const contextLinesMax = 100;
const filenameLengthMax = 200;

export const diff = defineOperation({
  name: "diff",
  title: "Compare two texts",
  description:
    "Compares two texts line by line and returns a unified diff, as git and patch read it, with the numbers of added, removed and unchanged lines. Use it to review an edit or to see what a page changed.",
  docs: "https://github.com/kpdecker/jsdiff",
  effect: "read",
  price: free,
  input: z.strictObject({
    before: z.string().max(textLengthMax).describe("The first text. Example: one\\ntwo"),
    after: z.string().max(textLengthMax).describe("The second text. Example: one\\n2"),
    context_lines: z
      .int()
      .min(0)
      .max(contextLinesMax)
      .default(3)
      .describe("Unchanged lines around a change. Example: 0"),
    is_whitespace_ignored: z
      .boolean()
      .default(false)
      .describe("Treats lines that differ only in white space at their ends as equal. Example: true"),
    filename: z
      .string()
      .regex(/^[^\r\n\t]+$/)
      .max(filenameLengthMax)
      .default("text")
      .describe("The name in the diff's head. Example: README.md"),
  }),
  output: z.object({
    equal: z.boolean(),
    unified: z.string(),
    added: z.int().describe("Lines."),
    removed: z.int(),
    unchanged: z.int(),
  }),
  run: (input, api) => runInWorker<typeof job>("text/diff", input, { timeMsMax, signal: api.signal }),
});
