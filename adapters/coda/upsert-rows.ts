import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Cells, DocId, TableName, toCells, waitUntilApplied } from "./table.ts";

export const upsertRows = defineOperation({
  name: "upsert_rows",
  title: "Add or change rows",
  description:
    "Adds rows to a Coda table; with match_on, rows that have the same values in those columns are changed instead. Waits until Coda has applied it. Only tables take rows, not views.",
  docs: "https://coda.io/developers/apis/v1#tag/Rows/operation/upsertRows",
  effect: "write",
  price: free,
  timeoutMs: 60_000,
  input: z.strictObject({
    doc_id: DocId,
    table: TableName,
    rows: z.array(Cells).min(1).max(100).describe('Values of each. Example: [{"Name": "Ada", "Amount": 42}]'),
    match_on: z
      .array(z.string().min(1).max(200))
      .min(1)
      .max(10)
      .optional()
      .describe('Columns that tell rows apart. Example: ["Name"]'),
  }),
  output: z.object({
    added_row_ids: z.array(z.string()).describe("Empty with match_on: Coda does not tell then."),
    warning: z.string().nullable(),
  }),
  run: async ({ doc_id, table, rows, match_on }, api) => {
    const { requestId, addedRowIds } = await api.post("/docs/{doc}/tables/{table}/rows", {
      params: { doc: doc_id, table },
      json: { rows: rows.map(toCells), keyColumns: match_on },
      returns: z.object({ requestId: z.string(), addedRowIds: z.array(z.string()).nullish() }),
    });
    const { warning } = await waitUntilApplied(requestId, api);
    return { added_row_ids: addedRowIds ?? [], warning: warning ?? null };
  },
});
