import { z } from "zod";
import { defineOperation, free, sqliteTables } from "../kit/index.ts";
import { execute } from "./pipeline.ts";

export const listTables = defineOperation({
  name: "list_tables",
  title: "List tables",
  description:
    "Lists the tables and views of a Turso database with the SQL statements that made them. Use it before writing SQL.",
  docs: "https://docs.turso.tech/sdk/http/reference",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: sqliteTables.output,
  run: async (_, api) => {
    const { rows } = await execute({ sql: sqliteTables.sql, parameters: [] }, api);
    return sqliteTables.fromRows(rows);
  },
});
