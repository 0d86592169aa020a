import { microCredits } from "@/adapters/kit/price";
import { closeDatabases, db, pool } from "@/server/db";
import { createKey, NewKey } from "@/server/keys/manage-keys";
import { grantCredits } from "@/server/ledger/ledger";
import { putCredential } from "@/server/vault/manage-credentials";

const accounts = 50;
const ratePerMinute = 10_000_000;
const inFlightMax = 1_000;

/** Fifty organizations with a key each, and one with its own vendor credential; their keys go to standard output. */
async function seed(): Promise<void> {
  const keys = [];
  for (let index = 0; index < accounts; index++) keys.push(await makeKey(`org_bench_${index}`));
  const byok = await makeKey("org_bench_byok");
  await putCredential("org_bench_byok", { tool: "tavily", fields: { api_key: "bench" } }, { userId: null });
  // Beyond what a customer may set: the benchmark measures the gateway, not its limits.
  await db().apiKey.updateMany({ data: { ratePerMinute, inFlightMax } });
  process.stdout.write(JSON.stringify({ keys, byok }));
  await closeDatabases();
}

async function makeKey(id: string): Promise<string> {
  await db().organization.create({ data: { id, name: id } });
  await grantCredits(pool(), {
    organizationId: id,
    source: "bench",
    sourceId: id,
    amount: microCredits(1_000_000_000),
  });
  const input = NewKey.parse({ name: "bench", mode: "live" });
  return (await createKey(id, input, { userId: null })).key;
}

seed().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
