import { z } from "zod";
import type { Tokens } from "@/server/oauth/token-requests";

/** A connection's tokens as the text fields of a credential, which is how they are sealed. */
export const toFields = ({ accessToken, refreshToken, expiresAtMs, scope }: Tokens): Record<string, string> => ({
  access_token: accessToken,
  ...(refreshToken !== undefined && { refresh_token: refreshToken }),
  ...(expiresAtMs !== undefined && { expires_at: new Date(expiresAtMs).toISOString() }),
  ...(scope !== undefined && { scope }),
});

const Fields = z.object({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  expires_at: z.iso.datetime().optional(),
  scope: z.string().optional(),
});

export function toTokens(fields: Record<string, string>): Tokens {
  const { access_token, refresh_token, expires_at, scope } = Fields.parse(fields);
  return {
    accessToken: access_token,
    refreshToken: refresh_token,
    expiresAtMs: expires_at === undefined ? undefined : Date.parse(expires_at),
    scope,
  };
}

const refreshAheadMs = 60_000;

/** It has expired, or will before a call that starts now is over. */
export const isDue = (expiresAtMs: number | undefined): boolean =>
  expiresAtMs !== undefined && expiresAtMs - refreshAheadMs <= Date.now();
