import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./extract-tables.job.mjs";
import { page, timeMsMax } from "./input.ts";

const tablesMax = 50;
const rowsMax = 2_000;

export const extractTables = defineOperation({
  name: "extract_tables",
  title: "Extract the tables of a page",
  description:
    "Reads the tables of an HTML page as rows of cells, with caption and column names; spanned cells keep their place. Use it when numbers on a page are wanted as data.",
  docs: "https://html.spec.whatwg.org/multipage/tables.html",
  effect: "read",
  price: free,
  input: z.strictObject({
    ...page,
    tables_max: z.int().min(1).max(tablesMax).default(10).describe("Return at most this many tables. Example: 1"),
    rows_max: z.int().min(1).max(rowsMax).default(500).describe("Rows of one table at most. Example: 100"),
  }),
  output: z.object({
    tables: z.array(
      z.object({
        caption: z.string().nullable(),
        columns: z.array(z.string()).nullable().describe("Null where the table has no head row."),
        rows: z.array(z.array(z.string().nullable())).describe("Null where a neighbouring cell spans over the place."),
        row_count: z.int(),
      }),
    ),
    total: z.int().describe("How many tables the page has, layout tables not counted."),
  }),
  run: (input, api) => runInWorker<typeof job>("html/extract-tables", input, { timeMsMax, signal: api.signal }),
});
