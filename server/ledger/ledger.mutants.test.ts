import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { openPool } from "@/server/db";
import { compareWithModel } from "./harness/compare-with-model";
import { openLedgerDatabase, setBudget } from "./harness/database";
import { hammerFrom } from "./harness/hammer";
import { checkInvariants, grantCredits } from "./ledger";

const migration = readFileSync(path.resolve("prisma/migrations/20261121011600_ledger_functions/migration.sql"), "utf8");
const functions = migration
  .slice(migration.indexOf("-- What holds did not use"))
  .replaceAll("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION");

/** Each breaks one line of the ledger's functions. */
const mutants: [what: string, from: string, to: string][] = [
  ["accounts are not locked", "ORDER BY organization_id FOR UPDATE\n  LOOP", "ORDER BY organization_id\n  LOOP"],
  ["credits are not checked", "ELSIF amount > balances[at] THEN", "ELSIF false THEN"],
  ["one credit too many passes", "ELSIF amount > balances[at] THEN", "ELSIF amount > balances[at] + 1 THEN"],
  ["the call's limit is not checked", "ELSIF amount > call_maxes[budget_at] THEN", "ELSIF false THEN"],
  ["the day's limit is not checked", "ELSIF amount > day_rests[budget_at] THEN", "ELSIF false THEN"],
  ["the month's limit is not checked", "ELSIF amount > month_rests[budget_at] THEN", "ELSIF false THEN"],
  ["a batch forgets what its holds used of the day", "day_rests[budget_at] := day_rests[budget_at] - amount;", ""],
  ["a batch forgets what its holds took", "balances[at] := balances[at] - amount;", ""],
  ["a known call is held again", "known_answers[i] IS NOT NULL THEN", "false THEN"],
  ["another content passes as a repetition", "CASE WHEN known.is_replay THEN", "CASE WHEN true THEN"],
  ["a resolved hold passes as open", "state = 'open' AND (hold.key_id", "(hold.key_id"],
  ["a day never ends", "CASE WHEN day >= today THEN day_used ELSE 0 END", "day_used"],
  [
    "a clock that is set back opens the day again",
    "CASE WHEN day < today THEN today ELSE day END",
    "CASE WHEN day IS NOT NULL THEN today END",
  ],
  [
    "more than the hold is captured",
    "THEN least(greatest(captures[i], 0), hold_amounts[i]) END",
    "THEN greatest(captures[i], 0) END",
  ],
  ["a release frees nothing", "freed := hold_amounts[i];", "freed := 0;"],
  ["a resolved hold resolves again", "ELSIF states[i] <> 'expired' THEN", "ELSIF false THEN"],
  ["a late capture is never checked", "(FOUND OR charge > balances[at])", "false"],
  ["a late capture ignores the budget", "(FOUND OR charge > balances[at])", "charge > balances[at]"],
  ["what a capture leaves stays used", "WHERE item.amount <> 0\n", "WHERE false\n"],
  ["what is left goes back to any day", "FILTER (WHERE item.day = budget.day)", "FILTER (WHERE true)"],
  ["the journal misses our losses", "IF charge > 0 THEN\n", "IF paid > 0 THEN\n"],
  ["a repetition is recorded as new", "CASE WHEN FOUND THEN 'repeated' ELSE 'recorded' END", "'recorded'"],
  ["the sweep frees open holds too early", "state = 'open' AND expires_at <= ledger_now() AND", "state = 'open' AND"],
  [
    "the sweep keeps the credits",
    "available = account.available + total.amount, held",
    "available = account.available, held",
  ],
  ["the sweep keeps the budget", "PERFORM ledger_give_back(organizations, lineages, days, months, amounts);", ""],
];

/** The checks that the unbroken functions pass; what any of them finds. */
async function findFault(sql: string): Promise<string | undefined> {
  const database = await openLedgerDatabase();
  const { pool, url, sqlErrors } = database;
  const other = openPool(url, 2);
  try {
    await pool.query(sql);
    await grantCredits(pool, { organizationId: "hot", source: "promotion", sourceId: "1", amount: 400n });
    await setBudget(pool, { organizationId: "hot", lineageId: "lineage_1", day: 150n, month: 200n });
    await hammerFrom([pool, other], { name: "h", organizationIds: ["hot"], callers: 10, callsPerCaller: 12 });
    const [broken] = [...sqlErrors, ...(await checkInvariants(pool))];
    if (broken) return broken;
    const { failure } = await compareWithModel(database, { numRuns: 200, seed: 4, endOnFailure: true });
    return failure ?? (await checkInvariants(pool))[0];
  } catch (error) {
    return `An SQL error: ${error}`;
  } finally {
    await Promise.all([pool.end(), other.end()]);
  }
}

it("finds no fault in the functions as they are", { timeout: 60_000 }, async () => {
  expect(await findFault(functions)).toBeUndefined();
});

it.each(mutants)("notices when %s", { timeout: 60_000 }, async (_what, from, to) => {
  expect(functions.split(from)).toHaveLength(2);
  expect(await findFault(functions.replace(from, () => to))).toBeDefined();
});
