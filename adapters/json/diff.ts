import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./diff.job.mjs";
import { jsonValue } from "./json-value.ts";

const keyLengthMax = 100;
const timeMsMax = 5_000;

export const diff = defineOperation({
  name: "diff",
  title: "Compare two JSON documents",
  description:
    "Compares two JSON documents and returns what was added, removed, changed and moved, with paths, and an RFC 6902 patch that turns the first into the second. The order of object keys does not matter.",
  docs: "https://www.rfc-editor.org/rfc/rfc6902",
  effect: "read",
  price: free,
  input: z.strictObject({
    before: jsonValue('The first document. Example: {"price": 10}'),
    after: jsonValue('The second document. Example: {"price": 12}'),
    match_by: z
      .string()
      .min(1)
      .max(keyLengthMax)
      .optional()
      .describe("The member by which items of arrays are the same item. Without it, only equal items are. Example: id"),
  }),
  output: z.object({
    equal: z.boolean(),
    changes: z.array(
      z.object({
        path: z.string().describe("JSON Pointer: into the first document for what was removed, else into the second."),
        change: z.enum(["added", "removed", "changed", "moved"]),
        before: z.unknown().optional(),
        after: z.unknown().optional(),
        from: z.string().optional().describe("Where a moved item stood in the first document."),
      }),
    ),
    patch: z
      .array(
        z.object({
          op: z.enum(["add", "remove", "replace", "move"]),
          path: z.string(),
          from: z.string().optional(),
          value: z.unknown().optional(),
        }),
      )
      .describe("RFC 6902: apply in this order."),
  }),
  run: ({ before, after, match_by }, api) =>
    runInWorker<typeof job>("json/diff", { before, after, match_by }, { timeMsMax, signal: api.signal }),
});
