import type pg from "pg";

type Grant = { organizationId: string; source: string; sourceId: string; amount: bigint; note?: string };

/** Where the credits of a source come from; any other source is a gift of ours. */
const debitAccounts: Record<string, string> = { payment: "stripe_clearing" };

/** Adds credits, once for each id of a source however often it is told, and opens the account if there is none. */
export async function grantCredits(client: pg.Pool | pg.PoolClient, grant: Grant) {
  const { organizationId, source, sourceId, amount, note } = grant;
  if (amount <= 0n) throw new RangeError("A grant adds at least one micro-credit.");
  const debitAccount = debitAccounts[source] ?? "promo_expense";
  const { rows } = await client.query<{ granted: boolean; available: string | bigint }>(grantSql, [
    organizationId,
    `${source}:${sourceId}`,
    debitAccount,
    amount.toString(),
    note ?? null,
  ]);
  const [row] = rows;
  if (!row) throw new Error("The ledger did not answer a grant.");
  return { granted: row.granted, available: BigInt(row.available) };
}

/** An account without credits, so that free calls can be held against it. */
export async function openAccount(client: pg.Pool | pg.PoolClient, organizationId: string): Promise<void> {
  await client.query("INSERT INTO ledger_account (organization_id) VALUES ($1) ON CONFLICT DO NOTHING", [
    organizationId,
  ]);
}

const grantSql = `
  WITH entry AS (
    INSERT INTO ledger_entry (organization_id, kind, source_id, debit_account, credit_account, amount, note)
    VALUES ($1, 'grant', $2, $3, 'customer', $4, $5)
    ON CONFLICT (organization_id, kind, source_id) DO NOTHING
    RETURNING amount
  )
  INSERT INTO ledger_account AS account (organization_id, available, credited)
  SELECT $1, coalesce(sum(amount), 0), coalesce(sum(amount), 0) FROM entry
  ON CONFLICT (organization_id) DO UPDATE
  SET available = account.available + excluded.available, credited = account.credited + excluded.credited
  RETURNING available, EXISTS (SELECT FROM entry) AS granted`;
