import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import { timeMsMax } from "./limits.ts";
import { search } from "./pattern.ts";
import type * as job from "./replace-matches.job.mjs";

const replacementLengthMax = 10_000;

export const replaceMatches = defineOperation({
  name: "replace_matches",
  title: "Replace with a regular expression",
  description:
    "Replaces all matches of a regular expression (RE2) in a text and returns the new text and how many were replaced. Use it to clean, mask or reformat long text exactly. Groups are $1 or $<name>.",
  docs: "https://github.com/google/re2/wiki/Syntax",
  effect: "read",
  price: free,
  input: z.strictObject({
    ...search,
    replacement: z
      .string()
      .max(replacementLengthMax)
      .describe(
        "What to put in their place: $1 or $<name> is a group, $0 the match, $$ a dollar. Example: $<month>/$<year>",
      ),
  }),
  output: z.object({ text: z.string(), replaced: z.int() }),
  run: (input, api) => runInWorker<typeof job>("text/replace-matches", input, { timeMsMax, signal: api.signal }),
});
