import { cloudflareAccountUrl, cloudflareAuth, cloudflareFailure, defineTool } from "../kit/index.ts";
import { createDatabase } from "./create-database.ts";
import { listDatabases } from "./list-databases.ts";
import { listTables } from "./list-tables.ts";
import { runSql } from "./run-sql.ts";

export const cloudflareD1 = defineTool({
  slug: "cloudflare-d1",
  title: "Cloudflare D1",
  description:
    "Cloudflare's hosted SQLite. Run SQL on an account's databases, list and create them, and see their tables.",
  category: "databases-storage",
  homepage: "https://developers.cloudflare.com/d1/",
  kind: "rest",
  baseUrl: cloudflareAccountUrl,
  auth: cloudflareAuth("D1: Edit"),
  failure: cloudflareFailure,
  credentialTest: { operation: "list_databases", input: {} },
  operations: [runSql, listTables, listDatabases, createDatabase],
});
