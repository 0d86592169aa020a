import type { Credential } from "@/prisma/client/client";
import { log } from "@/server/log";
import { oauthClient } from "@/server/oauth/oauth-clients";
import { revokeToken } from "@/server/oauth/token-requests";
import { toConnection } from "@/server/vault/connection-fields";
import { openRow } from "@/server/vault/open-row";

/** Tells the vendor that a removed connection is over. Ours is gone either way, so a vendor that cannot be told is noted. */
export async function revokeConnection(removed: Credential): Promise<void> {
  const { organizationId, tool, id } = removed;
  const client = oauthClient(tool);
  if (!client) return;
  try {
    const row = { id, data_key_id: removed.dataKeyId, sealed: Buffer.from(removed.sealed), needs_reauth_since: null };
    const connection = toConnection((await openRow(organizationId, tool, row)).fields);
    // The refresh token's end is the end of every access token that came of it (RFC 7009 §2.1).
    await revokeToken(client, connection.refreshToken ?? connection.accessToken);
    if (connection.previousRefreshToken) await revokeToken(client, connection.previousRefreshToken);
  } catch (error) {
    log().warn({ err: error, tool }, "A removed connection could not be revoked at its vendor.");
  }
}
