import { randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { DataKey, Prisma } from "@/prisma/client/client";
import { pool } from "@/server/db";
import { newId } from "@/server/new-id";
import { keyProvider } from "@/server/vault/key-provider";
import { keyBytes } from "@/server/vault/seal";

/** Encrypts the credentials of one organization. */
export type OpenDataKey = { id: string; key: Buffer };

const openKeysMax = 1_000;
const openKeyTtlMs = 60_000;
const openKeys = new LRUCache<string, Buffer>({ max: openKeysMax, ttl: openKeyTtlMs, ttlAutopurge: true });

/**
 * The organization's newest data key, or a new one: also where the key-encryption key has been replaced, so that a
 * credential can be stored again after the loss of the old one.
 */
export async function dataKeyToSeal(tx: Prisma.TransactionClient, organizationId: string): Promise<OpenDataKey> {
  const provider = keyProvider();
  const row = await tx.dataKey.findFirst({ where: { organizationId, kekId: provider.id }, orderBy: { id: "desc" } });
  if (row) return { id: row.id, key: await openDataKey(row) };
  const id = newId("dek");
  const key = randomBytes(keyBytes);
  const wrapped = await provider.wrap(key, contextOf({ organizationId, id }));
  await tx.dataKey.create({ data: { organizationId, id, kekId: provider.id, wrapped: new Uint8Array(wrapped) } });
  return { id, key };
}

/** @throws when it is missing, was wrapped by a key that we do not have, or was tampered with. */
export async function dataKeyToOpen(organizationId: string, id: string): Promise<Buffer> {
  const known = openKeys.get(cacheKey({ organizationId, id }));
  if (known) return known;
  const { rows } = await pool().query<{ kek_id: string; wrapped: Buffer }>({
    name: "data-key",
    text: "SELECT kek_id, wrapped FROM data_key WHERE organization_id = $1 AND id = $2",
    values: [organizationId, id],
  });
  const [row] = rows;
  if (!row) throw new Error("The data key of a credential is missing.");
  return openDataKey({ organizationId, id, kekId: row.kek_id, wrapped: row.wrapped });
}

type WrappedKey = Pick<DataKey, "organizationId" | "id" | "kekId"> & { wrapped: Uint8Array };

async function openDataKey(row: WrappedKey): Promise<Buffer> {
  const provider = keyProvider();
  if (row.kekId !== provider.id) {
    throw new Error(`Data key ${row.id} was wrapped by ${row.kekId}, and VAULT_KEY is ${provider.id}.`);
  }
  const key = await provider.unwrap(row.wrapped, contextOf(row));
  openKeys.set(cacheKey(row), key);
  return key;
}

type Name = { organizationId: string; id: string };
const contextOf = ({ organizationId, id }: Name) => ["data-key", organizationId, id];
const cacheKey = ({ organizationId, id }: Name) => `${organizationId}/${id}`;
