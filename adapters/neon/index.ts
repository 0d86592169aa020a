import { z } from "zod";
import {
  type auth,
  defineTool,
  type Failure,
  failureFromStatus,
  type UpstreamAnswer,
  UpstreamFailure,
} from "../kit/index.ts";
import { listTables } from "./list-tables.ts";
import { readSql } from "./read-sql.ts";
import { runSql } from "./run-sql.ts";

const connection: auth.Auth = {
  getItAt: "https://console.neon.tech",
  fields: [
    {
      name: "connection_string",
      label: "Connection string",
      help: "Press Connect on the project's dashboard and copy the whole line, with its password.",
      example: "postgresql://app_owner:sample_password@ep-cool-darkness-123456.us-east-2.aws.neon.tech/shop",
      pattern: /^postgres(?:ql)?:\/\/[^\s@]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+\.neon\.tech(?:[/?:]\S*)?$/,
    },
  ],
  apply: (request, { connection_string = "" }) => {
    request.url = sqlEndpoint(connection_string);
    request.headers["neon-connection-string"] = connection_string;
  },
};

export const neon = defineTool({
  slug: "neon",
  title: "Neon",
  description:
    "Serverless PostgreSQL. Run SQL over HTTP, read without the power to change anything, and see the tables.",
  category: "databases-storage",
  homepage: "https://neon.tech",
  kind: "rest",
  baseUrl: "https://api.neon.tech",
  auth: connection,
  failure: databaseFailure,
  credentialTest: { operation: "read_sql", input: { sql: "SELECT 1 AS one" } },
  operations: [runSql, readSql, listTables],
});

/** Beside each compute there is `api.<region>`, as neondatabase/serverless src/shims/net has it. */
function sqlEndpoint(connectionString: string): string {
  const host = URL.canParse(connectionString) ? new URL(connectionString).hostname : "";
  if (neonHost.test(host)) return `https://${host.replace(/^[^.]+\./, "api.")}/sql`;
  const message = "The connection string is not one of Neon: it has no host that ends with .neon.tech.";
  throw new UpstreamFailure({ kind: "auth", message });
}

const neonHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\.neon\.tech$/;

// The proxy answers 400 for all that PostgreSQL says: class 28 is a wrong user or password.
function databaseFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const said = DatabaseError.safeParse(answer.json());
  if (answer.status !== 400 || !failure || !said.success) return undefined;
  const { code, message } = said.data;
  if (/endpoint could not be found/i.test(message)) return { ...failure, kind: "not_found" };
  return { ...failure, message, kind: code?.startsWith("28") ? "auth" : "rejected", code: code ?? undefined };
}

const DatabaseError = z.object({ message: z.string(), code: z.string().nullish() });
