import { catalog } from "@/adapters/catalog";
import { ChangeCache } from "@/server/changes/change-cache";
import { LastUsed } from "@/server/changes/last-used";
import { pool } from "@/server/db";
import { isDue, toConnection } from "@/server/vault/connection-fields";
import { type CredentialRow, credentialColumns, type FoundCredential, openRow } from "@/server/vault/open-row";
import { connectAgain, refreshConnection, usableSecrets } from "@/server/vault/refresh-connection";
import { hideSecrets } from "@/server/vault/secrets";

/**
 * The organization's own credential for a tool; undefined when it has none.
 *
 * @throws AppError when there is one that cannot be opened, renewed or used any more: the call then fails rather than
 * use ours.
 */
export async function credentialFor(organizationId: string, tool: string): Promise<FoundCredential | undefined> {
  const { found, connection } = await credentials.get(keyOf(organizationId, tool));
  if (connection?.hasEnded) throw connectAgain(tool);
  return isDue(connection?.expiresAtMs) ? refreshConnection(organizationId, tool) : found;
}

const credentialsUsed = new LastUsed("credential");

/** Notes that it was used; it costs the call nothing. */
export const touchCredential = (organizationId: string, id: string): void =>
  credentialsUsed.touch({ organizationId, id });

/** Writes down what is still in memory, before the process ends. */
export const flushTouchedCredentials = (): Promise<void> => credentialsUsed.flush();

const openCredentialsMax = 10_000;
const openCredentialTtlMs = 60_000;

const keyOf = (organizationId: string, tool: string) => `${organizationId}/${tool}`;

type Kept = {
  found: FoundCredential | undefined;
  connection?: { hasEnded: boolean; expiresAtMs: number | undefined };
};

const credentials = new ChangeCache<Kept>({
  topic: "credentials",
  max: openCredentialsMax,
  ttlMs: openCredentialTtlMs,
  load: loadCredential,
  keyOf: ({ organizationId, id }) => keyOf(organizationId, id),
  isPurged: true,
});

const connectedTools = new Set(catalog.flatMap(({ slug, auth }) => (auth?.oauth ? [slug] : [])));

async function loadCredential(key: string): Promise<Kept> {
  const [organizationId = "", tool = ""] = key.split("/");
  const { rows } = await pool().query<CredentialRow>({
    name: "credential",
    text: `SELECT ${credentialColumns} FROM credential WHERE organization_id = $1 AND tool = $2`,
    values: [organizationId, tool],
  });
  const [row] = rows;
  if (!row) return { found: undefined };
  const { fields } = await openRow(organizationId, tool, row);
  if (!connectedTools.has(tool)) return { found: { id: row.id, secrets: hideSecrets(fields) } };
  const connection = toConnection(fields);
  return {
    found: { id: row.id, secrets: usableSecrets(connection) },
    connection: { hasEnded: row.needs_reauth_since !== null, expiresAtMs: connection.expiresAtMs },
  };
}
