import { dbQuery, free, implementCapability, refuseDatabase } from "../kit/index.ts";
import { execute } from "./pipeline.ts";

export const runSql = implementCapability(dbQuery, {
  name: "run_sql",
  title: "Run SQL",
  description:
    "Runs one SQLite statement on a Turso database and returns its rows, or how many it changed; also creates and drops tables. Placeholders are ?. Blobs come as base64.",
  docs: "https://docs.turso.tech/sdk/http/reference",
  effect: "destroy",
  price: free,
  run: async ({ sql, parameters, database }, api) => {
    refuseDatabase(database);
    return await execute({ sql, parameters }, api);
  },
});
