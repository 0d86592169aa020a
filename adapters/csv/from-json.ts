import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./from-json.job.mjs";
import { columnsMax, rowsMax, timeMsMax } from "./limits.ts";

const nameLengthMax = 200;

export const fromJson = defineOperation({
  name: "from_json",
  title: "Write CSV",
  description:
    "Turns rows of JSON into CSV with correct quoting and a head row. Use it to hand data to a spreadsheet or database import. Nested values become JSON, null becomes an empty cell. Returns the CSV as text.",
  docs: "https://csv.js.org/stringify/",
  effect: "read",
  price: free,
  input: z.strictObject({
    rows: z
      .array(z.record(z.string().max(nameLengthMax), z.unknown()))
      .min(1)
      .max(rowsMax)
      .describe('One object a row. Example: [{"name": "Ada", "age": 36}, {"name": "Li", "age": null}]'),
    columns: z
      .array(z.string().min(1).max(nameLengthMax))
      .min(1)
      .max(columnsMax)
      .optional()
      .describe('Which members, in which order; all in order of appearance without it. Example: ["name", "age"]'),
    delimiter: z.enum([",", ";", "\t", "|"]).default(",").describe("What stands between the cells. Example: ;"),
    header: z.boolean().default(true).describe("Whether the first row names the columns. Example: true"),
    is_formula_safe: z
      .boolean()
      .default(false)
      .describe("Puts ' before cells that a spreadsheet would run as a formula (=, +, -, @). Example: true"),
  }),
  output: z.object({ csv: z.string(), columns: z.array(z.string()), row_count: z.int() }),
  run: (input, api) => runInWorker<typeof job>("csv/from-json", input, { timeMsMax, signal: api.signal }),
});
