import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Cursor, DocId, Limit, listOf, TableName } from "./table.ts";

const Row = z.object({
  id: z.string(),
  browserLink: z.string().nullish(),
  updatedAt: z.string().nullish(),
  values: z.record(z.string(), z.unknown()).nullish(),
});

export const listRows = defineOperation({
  name: "list_rows",
  title: "List rows",
  description:
    "Returns rows of a Coda table with their values by column name, if wanted only those with a value in a column.",
  docs: "https://coda.io/developers/apis/v1#tag/Rows/operation/listRows",
  effect: "read",
  price: free,
  input: z.strictObject({
    doc_id: DocId,
    table: TableName,
    filter: z
      .strictObject({
        column: z.string().min(1).max(200).describe("Id or name of the column."),
        value: z.union([z.string().max(1_000), z.number(), z.boolean()]).describe("What it must hold."),
      })
      .optional()
      .describe('Only rows with this value. Example: {"column": "Status", "value": "Open"}'),
    limit: Limit,
    cursor: Cursor,
  }),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        url: z.string().nullable(),
        updated_at: z.string().nullable(),
        values: z.record(z.string(), z.unknown()),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ doc_id, table, filter, limit, cursor }, api) => {
    const { items, nextPageToken } = await api.get("/docs/{doc}/tables/{table}/rows", {
      params: { doc: doc_id, table },
      query: {
        query: filter && `${columnOf(filter.column)}:${JSON.stringify(filter.value)}`,
        useColumnNames: true,
        valueFormat: "simpleWithArrays",
        limit,
        pageToken: cursor,
      },
      returns: listOf(Row),
    });
    const rows = items.map(({ id, browserLink, updatedAt, values }) => ({
      id,
      url: browserLink ?? null,
      updated_at: updatedAt ?? null,
      values: values ?? {},
    }));
    return { rows, next_cursor: nextPageToken ?? null };
  },
});

// Names stand in quotes, ids do not.
const columnOf = (column: string) => (/^c-[\w-]+$/.test(column) ? column : JSON.stringify(column));
