import { pool } from "@/server/db";

export type Balance = { available: bigint; held: bigint; spent: bigint; credited: bigint };

/** The organization's counters, in micro-credits. */
export async function readBalance(organizationId: string): Promise<Balance> {
  const { rows } = await pool().query<Balance>({
    name: "read-balance",
    text: "SELECT available, held, spent, credited FROM ledger_account WHERE organization_id = $1",
    values: [organizationId],
  });
  return rows[0] ?? { available: 0n, held: 0n, spent: 0n, credited: 0n };
}
