import { afterAll, beforeAll, expect, it } from "vitest";
import { compareWithModel } from "./harness/compare-with-model";
import { openLedgerDatabase } from "./harness/database";
import { checkInvariants } from "./ledger";

let database: Awaited<ReturnType<typeof openLedgerDatabase>>;
beforeAll(async () => {
  database = await openLedgerDatabase();
});
afterAll(() => database.pool.end());

const everyOutcome = [
  ...["held", "insufficient_credits", "call", "day", "month", "conflict", "refused"],
  ...["captured", "released", "late", "lost", "repeated", "recorded"],
];

it("does with any batch what its items mean one after the other", { timeout: 60_000 }, async () => {
  const { seen, failure } = await compareWithModel(database, { numRuns: 300 });
  expect(failure).toBeUndefined();
  expect([...seen.keys()].sort()).toEqual(everyOutcome.sort());
  expect(await checkInvariants(database.pool)).toEqual([]);
});
