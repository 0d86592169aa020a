import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Cells, DocId, TableName, toCells, waitUntilApplied } from "./table.ts";

export const updateRow = defineOperation({
  name: "update_row",
  title: "Update a row",
  description: "Sets values of one row of a Coda table and waits until Coda has applied them. Other columns stay.",
  docs: "https://coda.io/developers/apis/v1#tag/Rows/operation/updateRow",
  effect: "write",
  price: free,
  timeoutMs: 60_000,
  input: z.strictObject({
    doc_id: DocId,
    table: TableName,
    row_id: z
      .string()
      .regex(/^i-[\w-]{1,60}$/)
      .describe("The row's id, from list_rows. Example: i-tuVwxYz"),
    values: Cells,
  }),
  output: z.object({ row_id: z.string(), warning: z.string().nullable() }),
  run: async ({ doc_id, table, row_id, values }, api) => {
    const { requestId } = await api.put("/docs/{doc}/tables/{table}/rows/{row}", {
      params: { doc: doc_id, table, row: row_id },
      json: { row: toCells(values) },
      returns: z.object({ requestId: z.string() }),
    });
    const { warning } = await waitUntilApplied(requestId, api);
    return { row_id, warning: warning ?? null };
  },
});
