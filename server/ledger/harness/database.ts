import type pg from "pg";
import { openPool } from "@/server/db";
import { createTestDatabase } from "@/test/database";

const connectionsMax = 6;
/** Noon, so that no test runs into midnight. */
export const noon = "2026-03-31T12:00:00Z";

/** A database of its own whose ledger goes by a clock that the test moves. */
export async function openLedgerDatabase() {
  const { url } = await createTestDatabase();
  const pool = openPool(url, connectionsMax);
  const sqlErrors = recordErrors(pool);
  await pool.query("CREATE TABLE test_clock AS SELECT $1::timestamptz AS now", [noon]);
  await pool.query(
    "CREATE OR REPLACE FUNCTION ledger_now() RETURNS timestamptz STABLE RETURN (SELECT now FROM test_clock)",
  );
  return { url, pool, sqlErrors, setClock: (now: string) => pool.query("UPDATE test_clock SET now = $1", [now]) };
}

/** The ledger works around an error, so one that nobody expects would go unnoticed. */
function recordErrors(pool: pg.Pool): string[] {
  const errors: string[] = [];
  const query = pool.query.bind(pool) as (...parts: unknown[]) => Promise<unknown>;
  const queryAndRecord = (...parts: unknown[]) =>
    query(...parts).catch((error: unknown) => {
      errors.push(String(error));
      throw error;
    });
  Object.assign(pool, { query: queryAndRecord });
  return errors;
}

export const readAccount = async (pool: pg.Pool, organizationId = "org_1") => {
  const { rows } = await pool.query(
    "SELECT available, held, spent, credited FROM ledger_account WHERE organization_id = $1",
    [organizationId],
  );
  return rows[0];
};

export const setBudget = (
  pool: pg.Pool,
  budget: { lineageId: string; call?: bigint; day?: bigint; month?: bigint; organizationId?: string },
) =>
  pool.query(
    `INSERT INTO key_budget (organization_id, lineage_id, per_call_max, per_day_max, per_month_max)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (organization_id, lineage_id) DO UPDATE
     SET per_call_max = $3, per_day_max = $4, per_month_max = $5`,
    [budget.organizationId ?? "org_1", budget.lineageId, budget.call ?? null, budget.day ?? null, budget.month ?? null],
  );
