import { createHash, randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { sendJson, startVendor, type VendorRequest } from "./vendor";

type Grant = { challenge: string; redirectUri: string };

const longLifetimeS = 3_600;

/** A vendor's authorization server on loopback: PKCE, codes that work once, refresh tokens that each use replaces. */
export async function startAuthorizationServer(client: { id: string; secret: string }) {
  const codes = new Map<string, Grant>();
  const accessTokens: string[] = [];
  const refreshTokens: string[] = [];
  const revoked: string[] = [];
  const refreshes: string[] = [];
  let lifetimeS: number | undefined = longLifetimeS;
  let shape = (tokens: object): object => tokens;
  let isDown = false;
  let isWithdrawn = false;
  let isForgiving = false;
  let gate: Promise<unknown> = Promise.resolve();
  let answerGate: Promise<unknown> = Promise.resolve();

  const newTokens = () => {
    const [access, refresh] = [`ya29.access-${randomUUID()}`, `1//refresh-${randomUUID()}`];
    accessTokens.push(access);
    refreshTokens.push(refresh);
    return {
      access_token: access,
      refresh_token: refresh,
      token_type: "Bearer",
      ...(lifetimeS !== undefined && { expires_in: lifetimeS }),
      scope: "calendar",
    };
  };

  const exchange = (form: URLSearchParams) => {
    const code = form.get("code") ?? "";
    const grant = codes.get(code);
    codes.delete(code);
    const isProven = grant?.challenge === challengeOf(form.get("code_verifier") ?? "");
    return isProven && grant.redirectUri === form.get("redirect_uri") ? newTokens() : undefined;
  };

  const refresh = async (form: URLSearchParams) => {
    const token = form.get("refresh_token") ?? "";
    refreshes.push(token);
    await gate;
    const accepted = refreshTokens.slice(isForgiving ? -2 : -1);
    const tokens = !isWithdrawn && accepted.includes(token) ? newTokens() : undefined;
    await answerGate;
    return tokens;
  };

  const answer = async ({ path, body }: VendorRequest, response: ServerResponse) => {
    const form = new URLSearchParams(body);
    if (isDown) return response.destroy();
    if (form.get("client_id") !== client.id || form.get("client_secret") !== client.secret)
      return sendJson(response, 401, { error: "invalid_client" });
    if (path === "/revoke") {
      revoked.push(form.get("token") ?? "");
      return response.writeHead(200).end();
    }
    const tokens = form.get("grant_type") === "authorization_code" ? exchange(form) : await refresh(form);
    return tokens ? sendJson(response, 200, shape(tokens)) : sendJson(response, 400, { error: "invalid_grant" });
  };

  const server = await startVendor(answer);
  return {
    origin: server.origin,
    requests: server.requests,
    close: server.close,
    accessTokens,
    refreshTokens,
    /** The refresh tokens that were handed in. */
    refreshes,
    revoked,
    /** What the next access tokens say of their end; undefined: nothing. */
    grantFor: (seconds: number | undefined) => {
      lifetimeS = seconds;
    },
    /** How it spells its tokens; undefined: as the standard says. */
    shapeTokens: (change: ((tokens: object) => object) | undefined) => {
      shape = change ?? ((tokens) => tokens);
    },
    fail: (isFailing: boolean) => {
      isDown = isFailing;
    },
    /** Refreshes are answered when this is over. */
    holdRefreshes: (until: Promise<unknown>) => {
      gate = until;
    },
    /** The tokens of refreshes are replaced, and told when this is over. */
    holdAnswers: (until: Promise<unknown>) => {
      answerGate = until;
    },
    /** Whether it takes the refresh token before the newest too. */
    forgive: (isKind: boolean) => {
      isForgiving = isKind;
    },
    /** It knows nothing of the tokens that it gave last. */
    forgetNewest: () => {
      refreshTokens.pop();
    },
    /** Tokens without a person. */
    grant: newTokens,
    withdraw: (isGone: boolean) => {
      isWithdrawn = isGone;
    },
    /** A person allows what an address asks for: the query that they come back with. */
    allow: (address: string): URLSearchParams => {
      const asked = new URL(address).searchParams;
      const code = `4/code-${randomUUID()}`;
      codes.set(code, { challenge: asked.get("code_challenge") ?? "", redirectUri: asked.get("redirect_uri") ?? "" });
      return new URLSearchParams({ code, state: asked.get("state") ?? "" });
    },
  };
}

export type AuthorizationServer = Awaited<ReturnType<typeof startAuthorizationServer>>;

const challengeOf = (verifier: string): string => createHash("sha256").update(verifier).digest("base64url");
