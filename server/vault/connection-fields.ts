import { z } from "zod";
import type { Tokens } from "@/server/oauth/token-requests";

/** A vendor's tokens as we keep them. */
export type Connection = Tokens & {
  /** The refresh token that the present one came of, for as long as the present one has not worked. */
  previousRefreshToken?: string | undefined;
};

/** A connection as the text fields of a credential, which is how it is sealed. */
export const toFields = (connection: Connection): Record<string, string> => {
  const { accessToken, refreshToken, previousRefreshToken, expiresAtMs, scope } = connection;
  return {
    access_token: accessToken,
    ...(refreshToken !== undefined && { refresh_token: refreshToken }),
    ...(previousRefreshToken !== undefined && { previous_refresh_token: previousRefreshToken }),
    ...(expiresAtMs !== undefined && { expires_at: new Date(expiresAtMs).toISOString() }),
    ...(scope !== undefined && { scope }),
  };
};

const Fields = z.object({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  previous_refresh_token: z.string().optional(),
  expires_at: z.iso.datetime().optional(),
  scope: z.string().optional(),
});

export function toConnection(fields: Record<string, string>): Connection {
  const { access_token, refresh_token, previous_refresh_token, expires_at, scope } = Fields.parse(fields);
  return {
    accessToken: access_token,
    refreshToken: refresh_token,
    previousRefreshToken: previous_refresh_token,
    expiresAtMs: expires_at === undefined ? undefined : Date.parse(expires_at),
    scope,
  };
}

const refreshAheadMs = 60_000;

/** It has expired, or will before a call that starts now is over. */
export const isDue = (expiresAtMs: number | undefined): boolean =>
  expiresAtMs !== undefined && expiresAtMs - refreshAheadMs <= Date.now();
