import { dbQuery, free, implementCapability, refuseDatabase } from "../kit/index.ts";
import { Result, toOutput } from "./result.ts";

export const runSql = implementCapability(dbQuery, {
  name: "run_sql",
  title: "Run SQL",
  description:
    "Runs one SQL statement on a Neon PostgreSQL database and returns its rows, or how many it changed; also creates and drops tables. Placeholders are $1, $2. To look only, use read_sql.",
  docs: "https://neon.com/docs/serverless/serverless-driver",
  effect: "destroy",
  price: free,
  timeoutMs: 60_000,
  run: async ({ sql, parameters, database }, api) => {
    refuseDatabase(database);
    return toOutput(await api.post("/sql", { json: { query: sql, params: parameters }, returns: Result }));
  },
});
