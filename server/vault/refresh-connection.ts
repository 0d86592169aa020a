import type { PoolClient } from "pg";
import { catalog } from "@/adapters/catalog";
import { changeFeed } from "@/server/changes/change-feed";
import { waitingPool } from "@/server/db";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { type OAuthClient, oauthClient } from "@/server/oauth/oauth-clients";
import { GrantRefused, refreshTokens, type Tokens } from "@/server/oauth/token-requests";
import { connectUrl } from "@/server/vault/connect-url";
import { isDue, toFields, toTokens } from "@/server/vault/connection-fields";
import { type CredentialRow, credentialColumns, type FoundCredential, openRow } from "@/server/vault/open-row";
import { sealCredential } from "@/server/vault/sealed-credential";
import { hideSecrets } from "@/server/vault/secrets";

/** What of a connection calls may use: the rest is for the vendor's authorization server alone. */
export const usableSecrets = ({ accessToken }: Tokens) => hideSecrets({ access_token: accessToken });

/** The connection with a token that is not about to expire: renewed once, however many callers in any process ask. */
export function refreshConnection(organizationId: string, tool: string): Promise<FoundCredential | undefined> {
  const key = `${organizationId}/${tool}`;
  const running = refreshes.get(key);
  if (running) return running;
  const refresh = refreshInTurn(organizationId, tool).finally(() => refreshes.delete(key));
  refreshes.set(key, refresh);
  return refresh;
}

const refreshes = new Map<string, Promise<FoundCredential | undefined>>();

export const connectAgain = (tool: string): AppError =>
  new AppError("credential_required", `The connection to your ${titleOf(tool)} account has ended. Connect it again.`, {
    details: { tool, connect_url: connectUrl(tool) },
  });

const lockMsMax = 30_000;
const idleMsMax = 45_000;

type Place = { organizationId: string; tool: string };
type Refreshed = FoundCredential | undefined | "ended";

async function refreshInTurn(organizationId: string, tool: string): Promise<FoundCredential | undefined> {
  const refreshed = await inTurn({ organizationId, tool }, refreshUnderLock).catch((cause) => {
    if (cause instanceof AppError) throw cause;
    log().warn({ err: cause, tool }, "A connection could not be renewed.");
    throw notNow(tool, cause);
  });
  changeFeed().tell({ topic: "credentials", organizationId, id: tool });
  if (refreshed === "ended") throw connectAgain(tool);
  return refreshed;
}

/**
 * One transaction at a time for a connection, over all processes. The lock is one of its own: the credential's row is
 * changed by writers who hold the lock of all changes, which this work takes last.
 */
async function inTurn<T>(place: Place, work: (client: PoolClient, place: Place) => Promise<T>): Promise<T> {
  const client = await waitingPool().connect();
  let failure: Error | undefined;
  try {
    await client.query("BEGIN");
    await client.query(`SET LOCAL lock_timeout = ${lockMsMax}`);
    await client.query(`SET LOCAL idle_in_transaction_session_timeout = ${idleMsMax}`);
    const name = `connection ${place.organizationId}/${place.tool}`;
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [name]);
    const result = await work(client, place);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((broken) => {
      failure = broken;
    });
    throw error;
  } finally {
    client.release(failure);
  }
}

async function refreshUnderLock(client: PoolClient, place: Place): Promise<Refreshed> {
  const { organizationId, tool } = place;
  const { rows } = await client.query<CredentialRow>(
    `SELECT ${credentialColumns} FROM credential WHERE organization_id = $1 AND tool = $2`,
    [organizationId, tool],
  );
  const [row] = rows;
  if (!row) return undefined;
  if (row.needs_reauth_since) return "ended";
  const { dataKey, fields } = await openRow(organizationId, tool, row);
  const tokens = toTokens(fields);
  // Somebody else renewed it while we waited for our turn.
  if (!isDue(tokens.expiresAtMs)) return { id: row.id, secrets: usableSecrets(tokens) };
  const renewed = await renew(tool, tokens);
  if (!renewed) {
    await write(client, place, { set: "needs_reauth_since = now()", id: row.id, values: [] });
    return "ended";
  }
  // Written before its first use: a vendor that replaces refresh tokens takes the old one no more.
  const sealed = sealCredential(dataKey, { ...place, id: row.id }, toFields(renewed));
  const isWritten = await write(client, place, { set: "sealed = $3", id: row.id, values: [sealed] });
  if (!isWritten) throw notNow(tool, new Error("The credential was replaced or removed while it was renewed."));
  return { id: row.id, secrets: usableSecrets(renewed) };
}

/** Undefined when only a person can help. */
async function renew(tool: string, { refreshToken, scope }: Tokens): Promise<Tokens | undefined> {
  if (refreshToken === undefined) return undefined;
  try {
    const renewed = await refreshTokens(clientOf(tool), refreshToken);
    return { ...renewed, scope: renewed.scope ?? scope };
  } catch (error) {
    if (!(error instanceof GrantRefused)) throw error;
    log().info({ tool }, "A vendor ended a connection.");
    return undefined;
  }
}

function clientOf(tool: string): OAuthClient {
  const client = oauthClient(tool);
  if (!client) throw new Error(`OAUTH_CLIENTS has no client for ${tool}.`);
  return client;
}

type Write = { set: string; id: string; values: unknown[] };

async function write(client: PoolClient, { organizationId, tool }: Place, { set, id, values }: Write) {
  await client.query("SELECT announce_change('credentials', $1, $2)", [organizationId, tool]);
  const { rowCount } = await client.query(`UPDATE credential SET ${set} WHERE organization_id = $1 AND id = $2`, [
    organizationId,
    id,
    ...values,
  ]);
  return rowCount === 1;
}

const notNow = (tool: string, cause: unknown): AppError =>
  new AppError(
    "upstream_unavailable",
    `The connection to your ${titleOf(tool)} account could not be renewed. Nothing was sent and nothing is charged; try again.`,
    { cause },
  );

const titleOf = (slug: string): string => catalog.find((tool) => tool.slug === slug)?.title ?? slug;
