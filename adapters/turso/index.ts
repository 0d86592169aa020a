import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { listTables } from "./list-tables.ts";
import { runBatch } from "./run-batch.ts";
import { runSql } from "./run-sql.ts";

const getItAt = "https://app.turso.tech";

export const turso = defineTool({
  slug: "turso",
  title: "Turso",
  description: "Hosted SQLite (libSQL). Run one SQL statement or several in one transaction, and see the tables.",
  category: "databases-storage",
  homepage: "https://turso.tech",
  kind: "rest",
  baseUrl: "https://{database_host}",
  auth: auth.all(
    auth.bearer({
      getItAt,
      fields: [
        {
          name: "database_token",
          label: "Database token",
          help: "Make one on the database's page, or with `turso db tokens create <name>`.",
          example: "sample_database_token",
        },
      ],
    }),
    auth.inBaseUrl({
      getItAt,
      fields: [
        {
          name: "database_host",
          label: "Database host",
          help: "The database's address without libsql://, from its page or `turso db show <name>`.",
          example: "shop-acme.turso.io",
          isSecret: false,
          pattern: /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.turso\.io$/,
        },
      ],
    }),
  ),
  failure: blockedFailure,
  credentialTest: { operation: "list_tables", input: {} },
  operations: [runSql, runBatch, listTables],
});

// A database whose plan is used up answers 403 with a code of its own, though its token is good.
function blockedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const said = z.object({ code: z.literal("BLOCKED") }).safeParse(answer.json());
  return failure && said.success ? { ...failure, kind: "quota", code: said.data.code } : undefined;
}
