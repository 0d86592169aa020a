import { z } from "zod";
import { catalog } from "@/adapters/catalog";
import type { OAuthConnection } from "@/adapters/kit/auth";
import type { Tool } from "@/adapters/kit/define-tool";
import { env } from "@/server/env";

/** A vendor's authorization server and who we are to it. */
export type OAuthClient = { tool: string; connection: OAuthConnection; clientId: string; clientSecret: string };

/** Undefined where the operator has registered none. */
export function oauthClient(tool: string): OAuthClient | undefined {
  clients ??= readOAuthClients(env().OAUTH_CLIENTS);
  return clients.get(tool);
}

let clients: ReadonlyMap<string, OAuthClient> | undefined;

const Clients = z.record(
  z.string(),
  z.strictObject({ client_id: z.string().min(1), client_secret: z.string().min(1) }),
);

/** @throws with a sentence that names what is wrong, and never a value. */
export function readOAuthClients(text: string, tools: readonly Tool[] = catalog): ReadonlyMap<string, OAuthClient> {
  const read = Clients.safeParse(parseJson(text));
  if (!read.success) throw wrong('is not JSON like {"google-calendar": {"client_id": "…", "client_secret": "…"}}');
  return new Map(
    Object.entries(read.data).map(([slug, { client_id: clientId, client_secret: clientSecret }]) => {
      const connection = tools.find((tool) => tool.slug === slug)?.auth?.oauth;
      if (!connection) throw wrong(`names ${slug}, which is no tool whose accounts are connected`);
      return [slug, { tool: slug, connection, clientId, clientSecret }] as const;
    }),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const wrong = (problem: string) => new Error(`Wrong configuration: OAUTH_CLIENTS ${problem}.`);
