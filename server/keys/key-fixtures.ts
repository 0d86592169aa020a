// What tests of keys, credentials and policies start from.

import type { z } from "zod";
import type { Caller } from "@/server/caller";
import { db, pool } from "@/server/db";
import { callerOf, findKey } from "@/server/keys/find-key";
import { createKey, NewKey } from "@/server/keys/manage-keys";
import { newId } from "@/server/new-id";

export const byMember = { userId: null };

export async function newOrganization(): Promise<string> {
  const id = newId("org");
  await db().organization.create({ data: { id, name: "Test" } });
  return id;
}

export const makeKey = (
  organizationId: string,
  input: Omit<z.input<typeof NewKey>, "name"> & { name?: string | undefined } = {},
  parent?: Caller,
) => createKey(organizationId, NewKey.parse({ name: "Test", ...input }), { userId: null, parent });

export const callerWith = async (plain: string): Promise<Caller> => callerOf(await findKey(plain), "203.0.113.4");

/** Everything that the database holds, as one text. */
export async function dumpDatabase(): Promise<string> {
  const { rows } = await pool().query<{ name: string }>(
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const tables = await Promise.all(
    rows.map(({ name }) => pool().query<{ text: string | null }>(`SELECT json_agg(t)::text AS text FROM ${name} AS t`)),
  );
  return tables.map(({ rows: [row] }) => row?.text ?? "").join("\n");
}
