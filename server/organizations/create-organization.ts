import type { PoolClient } from "pg";
import { microCredits } from "@/adapters/kit/price";
import { pool } from "@/server/db";
import { env } from "@/server/env";
import { grantCredits, openAccount } from "@/server/ledger/ledger";
import { newId } from "@/server/new-id";

export type NewOrganization = { name: string; ownerUserId: string | null };

/** An organization with its starter credits, all or nothing. Without an owner it waits for the first person. */
export const createOrganization = (organization: NewOrganization): Promise<{ id: string }> =>
  inTransaction((client) => insertOrganization(client, organization));

export async function insertOrganization(client: PoolClient, { name, ownerUserId }: NewOrganization) {
  const id = newId("org");
  await client.query("INSERT INTO organization (id, name) VALUES ($1, $2)", [id, name.slice(0, nameLengthMax)]);
  if (ownerUserId) await insertOwner(client, id, ownerUserId);
  await openAccount(client, id);
  const amount = microCredits(env().STARTER_CREDITS);
  if (amount > 0n)
    await grantCredits(client, {
      organizationId: id,
      source: "starter",
      sourceId: id,
      amount,
      note: "Starter credits",
    });
  return { id };
}

export const insertOwner = (client: PoolClient, organizationId: string, userId: string) =>
  client.query("INSERT INTO membership (organization_id, user_id, role) VALUES ($1, $2, 'owner')", [
    organizationId,
    userId,
  ]);

const nameLengthMax = 80;

export async function inTransaction<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
