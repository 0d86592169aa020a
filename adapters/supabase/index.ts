import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { listTables } from "./list-tables.ts";
import { readSql } from "./read-sql.ts";
import { runSql } from "./run-sql.ts";

const getItAt = "https://supabase.com/dashboard/account/tokens";

export const supabase = defineTool({
  slug: "supabase",
  title: "Supabase",
  description:
    "Hosted PostgreSQL. Run SQL on a project's database, read it without the power to change it, and see its tables.",
  category: "databases-storage",
  homepage: "https://supabase.com",
  kind: "rest",
  baseUrl: "https://api.supabase.com/v1/projects/{project_ref}",
  auth: auth.all(
    auth.bearer({
      getItAt,
      fields: [
        {
          name: "access_token",
          label: "Personal access token",
          help: "Make one under Account, Access Tokens. It starts with sbp_ and is not a project's anon or service key.",
          example: "sbp_sample_token",
        },
      ],
    }),
    auth.inBaseUrl({
      getItAt,
      fields: [
        {
          name: "project_ref",
          label: "Project reference",
          help: "The 20 letters before .supabase.co in the project's address.",
          example: "abcdefghijklmnopqrst",
          isSecret: false,
          pattern: /^[a-z]{20}$/,
        },
      ],
    }),
  ),
  failure: sqlFailure,
  credentialTest: { operation: "read_sql", input: { sql: "SELECT 1 AS one" } },
  operations: [runSql, readSql, listTables],
});

// A database that refuses a statement for want of rights is no reason to doubt the token.
function sqlFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  return failure && /Failed to run sql query/i.test(failure.message ?? "")
    ? { ...failure, kind: "rejected" }
    : undefined;
}
