import { z } from "zod";
import { dbQuery, defineOperation, free, sqliteTables } from "../kit/index.ts";
import { query } from "./database.ts";

export const listTables = defineOperation({
  name: "list_tables",
  title: "List tables",
  description:
    "Lists the tables and views of a Cloudflare D1 database with the SQL statements that made them. Use it before writing SQL.",
  docs: "https://developers.cloudflare.com/api/resources/d1/subresources/database/methods/query/",
  effect: "read",
  price: free,
  input: z.strictObject({ database: dbQuery.input.shape.database }),
  output: sqliteTables.output,
  run: async ({ database }, api) => {
    const { rows } = await query(database, sqliteTables.sql, [], api);
    return sqliteTables.fromRows(rows);
  },
});
