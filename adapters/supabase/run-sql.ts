import { z } from "zod";
import { columnsOf, dbQuery, free, implementCapability, Row, UpstreamFailure } from "../kit/index.ts";

const projects = "https://api.supabase.com/v1/projects";

export const runSql = implementCapability(dbQuery, {
  name: "run_sql",
  title: "Run SQL",
  description:
    "Runs one SQL statement on a Supabase project's PostgreSQL database with full rights and returns its rows; also creates and drops tables. database is another project's reference. To look only, use read_sql.",
  docs: "https://supabase.com/docs/reference/api/v1-run-a-query",
  effect: "destroy",
  price: free,
  timeoutMs: 60_000,
  run: async ({ sql, parameters, database }, api) => {
    if (database !== undefined && !/^[a-z]{20}$/.test(database)) {
      const message = "For Supabase, database is a project's reference: 20 lower-case letters.";
      throw new UpstreamFailure({ kind: "rejected", message });
    }
    const rows = await api.post("/database/query", {
      json: { query: sql, parameters },
      ...(database && { baseUrl: `${projects}/${database}` }),
      returns: z.array(Row),
    });
    return { columns: columnsOf(rows), rows, affected: null };
  },
});
