import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Cursor, DocId, Limit, listOf } from "./table.ts";

const Table = z.object({
  id: z.string(),
  name: z.string(),
  tableType: z.string().nullish(),
  browserLink: z.string().nullish(),
});

export const listTables = defineOperation({
  name: "list_tables",
  title: "List tables",
  description: "Lists the tables and views of a Coda doc with the ids that reading and writing rows takes.",
  docs: "https://coda.io/developers/apis/v1#tag/Tables/operation/listTables",
  effect: "read",
  price: free,
  input: z.strictObject({ doc_id: DocId, limit: Limit, cursor: Cursor }),
  output: z.object({
    tables: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        type: z.string().nullable().describe("`table` or `view`."),
        url: z.string().nullable(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ doc_id, limit, cursor }, api) => {
    const { items, nextPageToken } = await api.get("/docs/{doc}/tables", {
      params: { doc: doc_id },
      query: { limit, pageToken: cursor },
      returns: listOf(Table),
    });
    const tables = items.map(({ id, name, tableType, browserLink }) => ({
      id,
      name,
      type: tableType ?? null,
      url: browserLink ?? null,
    }));
    return { tables, next_cursor: nextPageToken ?? null };
  },
});
