import { z } from "zod";
import { columnsOf, dbQuery, defineOperation, free, Row, readOnlySql } from "../kit/index.ts";

export const readSql = defineOperation({
  name: "read_sql",
  title: "Read with SQL",
  description:
    "Runs one SELECT on a Supabase project's PostgreSQL database as its read-only user and returns the rows. Nothing can be changed by it; row level security does not hide rows.",
  docs: "https://supabase.com/docs/reference/api/v1-read-only-query",
  effect: "read",
  price: free,
  input: readOnlySql,
  output: dbQuery.output,
  run: async ({ sql, parameters }, api) => {
    const rows = await api.post("/database/query/read-only", {
      json: { query: sql, parameters },
      returns: z.array(Row),
    });
    return { columns: columnsOf(rows), rows, affected: null };
  },
});
