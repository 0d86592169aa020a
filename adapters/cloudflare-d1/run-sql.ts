import { columnsOf, dbQuery, free, implementCapability } from "../kit/index.ts";
import { query } from "./database.ts";

export const runSql = implementCapability(dbQuery, {
  name: "run_sql",
  title: "Run SQL",
  description:
    "Runs one SQLite statement on a Cloudflare D1 database and returns its rows, or how many it changed. database is its name or id, and may be left out where the account has only one. Placeholders are ?.",
  docs: "https://developers.cloudflare.com/api/resources/d1/subresources/database/methods/query/",
  effect: "destroy",
  price: free,
  run: async ({ sql, parameters, database }, api) => {
    // SQLite has no booleans.
    const values = parameters.map((value) => (typeof value === "boolean" ? Number(value) : value));
    const { rows, affected } = await query(database, sql, values, api);
    return { columns: columnsOf(rows), rows, affected };
  },
});
