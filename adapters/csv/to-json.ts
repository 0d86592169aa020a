import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import { csvLengthMax, rowsMax, timeMsMax } from "./limits.ts";
import type * as job from "./to-json.job.mjs";

export const toJson = defineOperation({
  name: "to_json",
  title: "Read CSV",
  description:
    "Turns CSV or TSV into rows with named columns: finds the delimiter, reads quotes as RFC 4180 says, types columns as number, boolean or text, and makes empty cells null. Use it on exports and downloads.",
  docs: "https://csv.js.org/parse/",
  effect: "read",
  price: free,
  input: z.strictObject({
    csv: z.string().min(1).max(csvLengthMax).describe('The CSV. Example: "name,age\\nAda,36"'),
    delimiter: z
      .enum(["auto", ",", ";", "\t", "|"])
      .default("auto")
      .describe("What stands between the cells; auto looks at the first lines. Example: ;"),
    header: z.boolean().default(true).describe("Whether the first row names the columns. Example: true"),
    types: z
      .enum(["infer", "text"])
      .default("infer")
      .describe("infer makes columns of numbers and booleans typed; text leaves every cell as it is. Example: text"),
    rows_max: z.int().min(1).max(rowsMax).default(1_000).describe("Return at most this many rows. Example: 100"),
  }),
  output: z.object({
    columns: z.array(z.object({ name: z.string(), type: z.enum(["number", "boolean", "text", "empty"]) })),
    rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
    row_count: z.int().describe("How many rows the CSV has, more than returned where rows_max was reached."),
    delimiter: z.string(),
  }),
  run: (input, api) => runInWorker<typeof job>("csv/to-json", input, { timeMsMax, signal: api.signal }),
});
