import type pg from "pg";
import type { HoldItem, SettlementItem } from "./write-item";

const flightMsMax = 15_000;

/** The whole batch as one prepared statement: a column of values for each field, and each organization named once. */
export function batchQuery(settlements: SettlementItem[], holds: HoldItem[]): pg.QueryArrayConfig {
  const accounts = numbering<string>();
  const settledAccounts = settlements.map(({ organizationId }) => accounts.numberOf(organizationId, organizationId));
  const budgets = numbering<HoldItem>();
  const heldBudgets = holds.map((hold) => budgets.numberOf(`${hold.organizationId} ${hold.lineageId}`, hold));
  const budgetAccounts = budgets.values.map(({ organizationId }) => accounts.numberOf(organizationId, organizationId));
  return {
    name: "ledger_batch",
    text: batchSql,
    rowMode: "array",
    // The driver's types do not know it.
    ...{ query_timeout: flightMsMax },
    values: [
      accounts.values,
      settledAccounts,
      settlements.map(({ callId }) => callId),
      settlements.map(({ capture }) => capture),
      `[${settlements.map(({ callJson }) => callJson).join()}]`,
      linesOf(settlements.map(({ inputJson }) => inputJson)),
      linesOf(settlements.map(({ outputJson }) => outputJson)),
      settlements.map(({ eventId }) => eventId),
      linesOf(settlements.map(({ eventJson }) => eventJson)),
      settlements.map(({ idempotencyKey }) => idempotencyKey),
      settlements.map(({ idempotencyStatus }) => idempotencyStatus),
      settlements.map(({ idempotencyAnswer }) => idempotencyAnswer),
      budgetAccounts,
      budgets.values.map(({ lineageId }) => lineageId),
      heldBudgets,
      holds.map(({ callId }) => callId),
      holds.map(({ keyId }) => keyId),
      holds.map(({ amount }) => amount),
      holds.map(({ tool }) => tool),
      holds.map(({ operation }) => operation),
      holds.map(({ requestId }) => requestId),
      holds.map(({ ttlMs }) => ttlMs),
    ],
  };
}

/** An empty line stands for null. */
const linesOf = (documents: (string | null)[]) => documents.map((json) => json ?? "").join("\n");

const parameters = 22;
const batchSql = `SELECT ledger_batch(${Array.from({ length: parameters }, (_, at) => `$${at + 1}`).join()})`;

/** Numbers different things in the order in which they first appear, from 1 as PostgreSQL's arrays do. */
function numbering<Value>() {
  const numbers = new Map<string, number>();
  const values: Value[] = [];
  const numberOf = (key: string, value: Value) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, values.push(value));
    return values.length;
  };
  return { values, numberOf };
}
