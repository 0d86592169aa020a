import * as oauth from "oauth4webapi";
import { publicUrl } from "@/server/env";
import type { OAuthClient } from "@/server/oauth/oauth-clients";
import { guardedFetch } from "@/server/upstreams/guarded-fetch";

/** What a vendor gave for an allowed connection. */
export type Tokens = {
  accessToken: string;
  refreshToken: string | undefined;
  /** Undefined: it does not expire. */
  expiresAtMs: number | undefined;
  scope: string | undefined;
};

/** The vendor says that this code or refresh token is good for nothing (any more): trying again changes nothing. */
export class GrantRefused extends Error {}

/** The vendor gave no answer that we can use. Its message names the reason and nothing that was sent or received. */
export class TokenRequestFailed extends Error {}

const requestMsMax = 10_000;
const partition = "oauth";

export const redirectUri = () => `${publicUrl().replace(/\/$/, "")}/oauth/callback`;

/** Where a person allows the connection. */
export async function authorizeAddress(client: OAuthClient, state: string, verifier: string): Promise<string> {
  const { authorizeUrl, scopes, extraAuthorizeParams } = client.connection;
  const url = new URL(authorizeUrl);
  const params = {
    ...extraAuthorizeParams,
    response_type: "code",
    client_id: client.clientId,
    redirect_uri: redirectUri(),
    ...(scopes.length > 0 && { scope: scopes.join(" ") }),
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return url.href;
}

/**
 * The tokens for what came back with the person, whose state was checked before.
 *
 * @throws GrantRefused also where another server's answer was slipped in (RFC 9207).
 */
export async function exchangeCode(client: OAuthClient, answer: URLSearchParams, verifier: string): Promise<Tokens> {
  const { server, self, auth } = partiesOf(client);
  return translated(async () => {
    const params = oauth.validateAuthResponse(server, self, answer, oauth.skipStateCheck);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      self,
      auth,
      params,
      redirectUri(),
      verifier,
      optionsOf(client.connection.tokenUrl),
    );
    return toTokens(await oauth.processAuthorizationCodeResponse(server, self, response));
  });
}

/** New tokens for an old refresh token, which the vendor may have replaced by another. */
export async function refreshTokens(client: OAuthClient, refreshToken: string): Promise<Tokens> {
  const { server, self, auth } = partiesOf(client);
  return translated(async () => {
    const options = optionsOf(client.connection.tokenUrl);
    const response = await oauth.refreshTokenGrantRequest(server, self, auth, refreshToken, options);
    const tokens = toTokens(await oauth.processRefreshTokenResponse(server, self, response));
    return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
  });
}

/** Ends a connection at the vendor, where it can be told. */
export async function revokeToken(client: OAuthClient, token: string): Promise<void> {
  const { revokeUrl } = client.connection;
  if (!revokeUrl) return;
  const { server, self, auth } = partiesOf(client);
  await translated(async () =>
    oauth.processRevocationResponse(await oauth.revocationRequest(server, self, auth, token, optionsOf(revokeUrl))),
  );
}

function partiesOf({ connection, clientId, clientSecret }: OAuthClient) {
  const { issuer, tokenUrl, revokeUrl, tokenAuth } = connection;
  const server: oauth.AuthorizationServer = {
    issuer,
    token_endpoint: tokenUrl,
    ...(revokeUrl && { revocation_endpoint: revokeUrl }),
  };
  const auth = tokenAuth === "basic" ? oauth.ClientSecretBasic(clientSecret) : oauth.ClientSecretPost(clientSecret);
  return { server, self: { client_id: clientId }, auth };
}

const optionsOf = (url: string) => ({
  [oauth.customFetch]: guardedFetch(url, partition),
  signal: AbortSignal.timeout(requestMsMax),
});

function toTokens(answer: oauth.TokenEndpointResponse): Tokens {
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: expiresInS, scope } = answer;
  const expiresAtMs = expiresInS === undefined ? undefined : Date.now() + expiresInS * 1_000;
  return { accessToken, refreshToken, expiresAtMs, scope };
}

/** The library's errors hold the whole answer, tokens included: they end here. */
async function translated<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (thrown) {
    const reason = reasonOf(thrown);
    if (reason === "invalid_grant" || thrown instanceof oauth.AuthorizationResponseError)
      throw new GrantRefused(reason);
    throw new TokenRequestFailed(reason);
  }
}

const knownReason = /^[\w .:-]{1,80}$/;

function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "unknown";
  const said = thrown instanceof oauth.ResponseBodyError || thrown instanceof oauth.AuthorizationResponseError;
  const code = said ? thrown.error : ((thrown as { code?: unknown }).code ?? thrown.name);
  return typeof code === "string" && knownReason.test(code) ? code : thrown.name;
}
