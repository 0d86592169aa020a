import { toCredits } from "@/adapters/kit/price";
import { closeDatabases, db } from "@/server/db";
import { publicUrl } from "@/server/env";
import { createKey, NewKey } from "@/server/keys/manage-keys";
import { readBalance } from "@/server/ledger/read-balance";
import { createOrganization } from "@/server/organizations/create-organization";

/** On a database without any organization: a demo organization with two keys, printed this once. */
async function firstRun(): Promise<void> {
  if ((await db().organization.count()) > 0) return;
  const organization = await createOrganization({ name: "Demo", ownerUserId: null });
  const make = (mode: "live" | "test") =>
    createKey(organization.id, NewKey.parse({ name: `First ${mode} key`, mode }), { userId: null });
  const [live, test] = [await make("live"), await make("test")];
  const { available } = await readBalance(organization.id);
  process.stdout.write(welcome(live.key, test.key, toCredits(available)));
}

const welcome = (live: string, test: string, credits: number) => `
  Welcome to ToolRoute. A demo organization with ${credits} credits is ready.
  These keys are shown this once:

    live key   ${live}
    test key   ${test}   (sandbox: recorded answers, never charged)

  Your first call, with a tool that needs no vendor account:

    curl -s ${publicUrl()}/api/v1/execute \\
      -H "Authorization: Bearer ${live}" \\
      -H "Content-Type: application/json" \\
      -d '{"tool": "math", "operation": "evaluate", "input": {"expression": "3 * 19.99"}}'

  MCP clients connect to   ${publicUrl()}/mcp
  The dashboard is at      ${publicUrl()}/dashboard

`;

firstRun()
  .then(closeDatabases)
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
