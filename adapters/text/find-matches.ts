import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./find-matches.job.mjs";
import { matchesMax, timeMsMax } from "./limits.ts";
import { search } from "./pattern.ts";

export const findMatches = defineOperation({
  name: "find_matches",
  title: "Find with a regular expression",
  description:
    "Finds all matches of a regular expression (RE2) in a text and returns each with its position and groups. Use it to pull numbers, dates, ids or addresses out of text, or to count them. Safe with any pattern.",
  docs: "https://github.com/google/re2/wiki/Syntax",
  effect: "read",
  price: free,
  input: z.strictObject({
    ...search,
    limit: z.int().min(1).max(matchesMax).default(200).describe("Return at most this many matches. Example: 50"),
  }),
  output: z.object({
    matches: z.array(
      z.object({
        text: z.string(),
        start: z.int().describe("In UTF-16 code units, as JavaScript counts."),
        end: z.int(),
        groups: z.array(z.string().nullable()),
        named: z.record(z.string(), z.string().nullable()),
      }),
    ),
    total: z.int().describe("How many matches the text has."),
  }),
  run: (input, api) => runInWorker<typeof job>("text/find-matches", input, { timeMsMax, signal: api.signal }),
});
