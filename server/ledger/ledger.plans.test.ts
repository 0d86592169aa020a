import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { batchQuery } from "./batch-query";
import { openLedgerDatabase, setBudget } from "./harness/database";
import { holdOf, settlementOf } from "./harness/items";
import { grantCredits } from "./ledger";
import { writeHold, writeSettlement } from "./write-item";

const tables = "hold|call|ledger_account|ledger_entry|key_budget|audit_event|idempotency";
let database: Awaited<ReturnType<typeof openLedgerDatabase>>;
beforeAll(async () => {
  database = await openLedgerDatabase();
});
afterAll(() => database.pool.end());

/** The plans of all statements inside the ledger's functions, as the server really ran them. */
async function explainBatches(url: string, batches: number) {
  const client = new pg.Client({ connectionString: url });
  const plans: string[] = [];
  client.on("notice", ({ message }) => plans.push(message ?? ""));
  await client.connect();
  await client.query(`
    LOAD 'auto_explain';
    SET auto_explain.log_min_duration = 0;
    SET auto_explain.log_nested_statements = on;
    SET auto_explain.log_level = notice;
    SET client_min_messages = notice`);
  for (let batch = 0; batch < batches; batch++) {
    const callIds = Array.from({ length: 20 }, (_, at) => `call_${batch}_${at}`);
    const holds = callIds.map((callId) => writeHold(holdOf({ callId, amount: 2n })));
    const settlements = callIds.map((callId) => writeSettlement(settlementOf(callId, 1n)));
    await client.query(batchQuery([], holds));
    await client.query(batchQuery(settlements, []));
  }
  await client.end();
  return plans;
}

it("finds every row by its key, whatever the statistics of an empty table say", async () => {
  const { pool, url } = database;
  await grantCredits(pool, { organizationId: "org_1", source: "promotion", sourceId: "1", amount: 10_000n });
  await setBudget(pool, { lineageId: "lineage_1", day: 10_000n });
  await pool.query("ANALYZE");
  // Plans are made while the tables are empty, and kept while they fill.
  const plans = await explainBatches(url, 12);
  expect(plans.filter((plan) => plan.includes("UPDATE hold"))).not.toEqual([]);
  const scans = plans
    .flatMap((plan) => plan.split(/(?=->)/))
    .filter((node) => new RegExp(`Scan.* on (${tables})\\b`).test(node));
  expect(scans.length).toBeGreaterThan(50);
  const unguided = scans.filter((node) => !/Index Cond: \(.*organization_id|TID Cond:/.test(node));
  expect(unguided).toEqual([]);
});
