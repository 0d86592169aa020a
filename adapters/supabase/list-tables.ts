import { z } from "zod";
import { defineOperation, free, postgresTables, Row } from "../kit/index.ts";

export const listTables = defineOperation({
  name: "list_tables",
  title: "List tables",
  description:
    "Lists the tables and views of a Supabase project's database with their columns and types. Use it before writing SQL.",
  docs: "https://supabase.com/docs/reference/api/v1-read-only-query",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: postgresTables.output,
  run: async (_, api) => {
    const rows = await api.post("/database/query/read-only", {
      json: { query: postgresTables.sql },
      returns: z.array(Row),
    });
    return postgresTables.fromRows(rows);
  },
});
