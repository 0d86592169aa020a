import { auth, defineTool } from "../kit/index.ts";
import { listColumns } from "./list-columns.ts";
import { listDocs } from "./list-docs.ts";
import { listRows } from "./list-rows.ts";
import { listTables } from "./list-tables.ts";
import { updateRow } from "./update-row.ts";
import { upsertRows } from "./upsert-rows.ts";

export const coda = defineTool({
  slug: "coda",
  title: "Coda",
  description: "Documents with tables. Find docs and tables, read rows, and add or change them.",
  category: "productivity-docs",
  homepage: "https://coda.io",
  kind: "rest",
  baseUrl: "https://coda.io/apis/v1",
  auth: auth.bearer({
    getItAt: "https://coda.io/account",
    fields: [
      {
        name: "api_key",
        label: "API token",
        help: "Make one under Account settings, API settings.",
        example: "0123abcd-sample-4567-token",
      },
    ],
  }),
  credentialTest: { operation: "list_docs", input: { limit: 1 } },
  operations: [listDocs, listTables, listColumns, listRows, upsertRows, updateRow],
});
