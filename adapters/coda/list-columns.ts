import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Cursor, DocId, Limit, listOf, TableName } from "./table.ts";

const Column = z.object({
  id: z.string(),
  name: z.string(),
  calculated: z.boolean().nullish(),
  format: z.object({ type: z.string().nullish() }).nullish(),
});

export const listColumns = defineOperation({
  name: "list_columns",
  title: "List columns",
  description: "Lists the columns of a Coda table with their types; calculated ones cannot be written.",
  docs: "https://coda.io/developers/apis/v1#tag/Columns/operation/listColumns",
  effect: "read",
  price: free,
  input: z.strictObject({ doc_id: DocId, table: TableName, limit: Limit, cursor: Cursor }),
  output: z.object({
    columns: z.array(
      z.object({ id: z.string(), name: z.string(), type: z.string().nullable(), is_calculated: z.boolean() }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ doc_id, table, limit, cursor }, api) => {
    const { items, nextPageToken } = await api.get("/docs/{doc}/tables/{table}/columns", {
      params: { doc: doc_id, table },
      query: { limit, pageToken: cursor },
      returns: listOf(Column),
    });
    const columns = items.map(({ id, name, calculated, format }) => ({
      id,
      name,
      type: format?.type ?? null,
      is_calculated: calculated ?? false,
    }));
    return { columns, next_cursor: nextPageToken ?? null };
  },
});
