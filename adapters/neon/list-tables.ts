import { z } from "zod";
import { defineOperation, free, postgresTables } from "../kit/index.ts";
import { read } from "./result.ts";

export const listTables = defineOperation({
  name: "list_tables",
  title: "List tables",
  description:
    "Lists the tables and views of a Neon PostgreSQL database with their columns and types. Use it before writing SQL.",
  docs: "https://neon.com/docs/serverless/serverless-driver",
  effect: "read",
  price: free,
  input: z.strictObject({}),
  output: postgresTables.output,
  run: async (_, api) => {
    const { rows } = await read(postgresTables.sql, [], api);
    return postgresTables.fromRows(rows);
  },
});
