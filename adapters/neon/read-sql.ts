import { dbQuery, defineOperation, free, readOnlySql } from "../kit/index.ts";
import { read, toOutput } from "./result.ts";

export const readSql = defineOperation({
  name: "read_sql",
  title: "Read with SQL",
  description:
    "Runs one SELECT on a Neon PostgreSQL database in a read-only transaction and returns the rows; a statement that would change something fails. Placeholders are $1, $2.",
  docs: "https://neon.com/docs/serverless/serverless-driver",
  effect: "read",
  price: free,
  input: readOnlySql,
  output: dbQuery.output,
  run: async ({ sql, parameters }, api) => toOutput(await read(sql, parameters, api)),
});
