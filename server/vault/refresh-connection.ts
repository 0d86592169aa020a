import { setTimeout as sleep } from "node:timers/promises";
import { catalog } from "@/adapters/catalog";
import type { Prisma } from "@/prisma/client/client";
import { changeFeed } from "@/server/changes/change-feed";
import { makeChange } from "@/server/changes/make-change";
import { pool } from "@/server/db";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import { type OAuthClient, oauthClient } from "@/server/oauth/oauth-clients";
import { GrantRefused, refreshTokens, type Tokens } from "@/server/oauth/token-requests";
import { connectUrl } from "@/server/vault/connect-url";
import { type Connection, isDue, toConnection, toFields } from "@/server/vault/connection-fields";
import { inTurn } from "@/server/vault/in-turn";
import { type CredentialRow, credentialColumns, type FoundCredential, openRow } from "@/server/vault/open-row";
import { sealCredential } from "@/server/vault/sealed-credential";
import { hideSecrets } from "@/server/vault/secrets";

/** What of a connection calls may use: the rest is for the vendor's authorization server alone. */
export const usableSecrets = ({ accessToken }: Tokens) => hideSecrets({ access_token: accessToken });

/** A call does not wait longer, even where the tokens cannot be written yet. */
const waitMsMax = 45_000;
/** New tokens that the database does not take are kept in memory for so long. */
const keepingMsMax = 10 * 60_000;
const retryDelayMsMin = 50;
const retryDelayMsMax = 2_000;
const finishingMsMax = 20_000;

/**
 * The connection with a token that is not about to expire: renewed once, however many callers in any process ask.
 *
 * A vendor may replace the refresh token with each use, and then takes the old one no more, or ends the connection when
 * it sees it again. So new tokens are on disk before their first use. The refresh token that they came of is kept beside
 * them until theirs has worked, and tried where theirs is refused. While the database does not take them they stay in
 * memory, and are written as soon as it does, also if another process has been refused with the old ones meanwhile. A
 * process that is stopped finishes all of this first.
 *
 * What remains: new tokens are lost where the vendor's answer is; where the process is killed after that answer and
 * before our commit, which follows at once; and where the database is away for `keepingMsMax`. Then the old refresh token
 * is tried again. A vendor that does not replace it, or forgives a second use, goes on; with any other a person has to
 * connect the account again. OAuth has no way to ask twice for the same answer, so no order of writes closes this.
 */
export function refreshConnection(organizationId: string, tool: string): Promise<FoundCredential | undefined> {
  const key = `${organizationId}/${tool}`;
  let refresh = refreshes.get(key);
  if (!refresh) {
    refresh = refreshInTurn({ organizationId, tool }).finally(() => refreshes.delete(key));
    refreshes.set(key, refresh);
  }
  return within(waitMsMax, refresh, () => {
    throw notNow(tool, new Error("It takes too long."));
  });
}

/** Waits until no vendor is being asked and all that vendors gave is on disk. */
export const finishRefreshes = (): Promise<unknown> =>
  within<unknown>(finishingMsMax, Promise.allSettled(refreshes.values()), () => undefined);

const refreshes = new Map<string, Promise<FoundCredential | undefined>>();

function within<T>(msMax: number, work: Promise<T>, whenLate: () => T): Promise<T> {
  const over = new AbortController();
  const late = sleep(msMax, undefined, { signal: over.signal }).then(whenLate);
  return Promise.race([work, late]).finally(() => over.abort());
}

export const connectAgain = (tool: string): AppError =>
  new AppError("credential_required", `The connection to your ${titleOf(tool)} account has ended. Connect it again.`, {
    details: { tool, connect_url: connectUrl(tool) },
  });

type Place = { organizationId: string; tool: string };

async function refreshInTurn(place: Place): Promise<FoundCredential | undefined> {
  const { organizationId, tool } = place;
  const name = `connection ${organizationId}/${tool}`;
  const refreshed = await inTurn(name, () => refresh(place)).catch((cause) => {
    if (cause instanceof AppError) throw cause;
    log().warn({ err: cause, tool }, "A connection could not be renewed.");
    throw notNow(tool, cause);
  });
  changeFeed().tell({ topic: "credentials", organizationId, id: tool });
  if (refreshed === "ended") throw connectAgain(tool);
  return refreshed;
}

async function refresh(place: Place): Promise<FoundCredential | undefined | "ended"> {
  const { organizationId, tool } = place;
  const { rows } = await pool().query<CredentialRow>(
    `SELECT ${credentialColumns} FROM credential WHERE organization_id = $1 AND tool = $2`,
    [organizationId, tool],
  );
  const [row] = rows;
  if (!row) return undefined;
  if (row.needs_reauth_since) return "ended";
  const { dataKey, fields } = await openRow(organizationId, tool, row);
  const connection = toConnection(fields);
  // Somebody else renewed it while we waited for our turn.
  if (!isDue(connection.expiresAtMs)) return { id: row.id, secrets: usableSecrets(connection) };
  const renewed = await renew(tool, connection);
  if (!renewed) {
    await write(place, row, { needsReauthSince: new Date() });
    return "ended";
  }
  await keep(place, row, sealCredential(dataKey, { ...place, id: row.id }, toFields(renewed)));
  return { id: row.id, secrets: usableSecrets(renewed) };
}

/** Undefined when only a person can help. */
async function renew(tool: string, connection: Connection): Promise<Connection | undefined> {
  for (const refreshToken of [connection.refreshToken, connection.previousRefreshToken]) {
    if (refreshToken === undefined) continue;
    try {
      const renewed = await refreshTokens(clientOf(tool), refreshToken);
      const isReplaced = renewed.refreshToken !== refreshToken;
      return {
        ...renewed,
        scope: renewed.scope ?? connection.scope,
        previousRefreshToken: isReplaced ? refreshToken : undefined,
      };
    } catch (error) {
      if (!(error instanceof GrantRefused)) throw error;
    }
  }
  log().info({ tool }, "A vendor ended a connection.");
  return undefined;
}

function clientOf(tool: string): OAuthClient {
  const client = oauthClient(tool);
  if (!client) throw new Error(`OAUTH_CLIENTS has no client for ${tool}.`);
  return client;
}

/** Writes new tokens, however often it takes: the vendor may accept no others any more. */
async function keep(place: Place, row: CredentialRow, sealed: Buffer): Promise<void> {
  const startMs = performance.now();
  for (let delayMs = retryDelayMsMin; ; delayMs = Math.min(delayMs * 2, retryDelayMsMax)) {
    try {
      return await write(place, row, { sealed: new Uint8Array(sealed), needsReauthSince: null });
    } catch (error) {
      if (error instanceof AppError || performance.now() - startMs > keepingMsMax) throw error;
      log().warn({ err: error, tool: place.tool }, "New tokens of a connection could not be written yet.");
      await sleep(delayMs);
    }
  }
}

type New = { sealed: Uint8Array<ArrayBuffer>; needsReauthSince: null } | { needsReauthSince: Date };

/** Changes the credential that was read, and no other. It may be repeated when nobody knows whether it was committed. */
async function write({ organizationId, tool }: Place, row: CredentialRow, data: New): Promise<void> {
  const known = [new Uint8Array(row.sealed), ...("sealed" in data ? [data.sealed] : [])];
  const where: Prisma.CredentialWhereInput = { organizationId, id: row.id, sealed: { in: known } };
  const { count } = await makeChange({ topic: "credentials", organizationId, id: tool }, (tx) =>
    tx.credential.updateMany({ where, data }),
  );
  if (count === 0) throw notNow(tool, new Error("The credential was replaced or removed while it was renewed."));
}

const notNow = (tool: string, cause: unknown): AppError =>
  new AppError(
    "upstream_unavailable",
    `The connection to your ${titleOf(tool)} account could not be renewed. Nothing was sent and nothing is charged; try again.`,
    { cause },
  );

const titleOf = (slug: string): string => catalog.find((tool) => tool.slug === slug)?.title ?? slug;
