import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { microCredits } from "@/adapters/kit/price";
import { flushRefusedRequests } from "@/server/audit/refused-requests";
import { changeFeed } from "@/server/changes/change-feed";
import { closeDatabases, db, pool } from "@/server/db";
import { dispatch } from "@/server/doors/dispatch";
import { createKey, NewKey } from "@/server/keys/manage-keys";
import { grantCredits } from "@/server/ledger/ledger";
import { closeLedger, ledger } from "@/server/ledger/shared-ledger";
import { closeUpstreams } from "@/server/upstreams/close-upstreams";
import { createTestDatabase } from "./database";
import { startVendor } from "./vendor";

// A test that sends a thousand calls at once needs room for them, and no connection that closes under it.
const backlog = 4_096;
const keepAliveTimeoutMs = 65_000;
const tavilyKey = "tvly-canary-4f1d9b7c2a";

type GatewayOptions = {
  /** Origins of vendors beside Tavily's, and where they are replayed. */
  overrides?: Record<string, string>;
  /** Our own credentials beside Tavily's. */
  credentials?: Record<string, Record<string, string>>;
  /** A database other than one of its own. */
  databaseUrl?: string;
};

/** The gateway's own server in this process, on a database of its own, with one vendor (Tavily's origin) replayed. */
export async function startGateway(options: GatewayOptions = {}) {
  const vendor = await startVendor();
  const databaseUrl = options.databaseUrl ?? (await createTestDatabase()).url;
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    UPSTREAM_OVERRIDES: JSON.stringify({ "https://api.tavily.com": vendor.origin, ...options.overrides }),
    UPSTREAM_ALLOW_LOOPBACK: "1",
    PLATFORM_CREDENTIALS: JSON.stringify({ tavily: { api_key: tavilyKey }, ...options.credentials }),
    LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
  });
  await changeFeed().start();
  const server = createServer(
    { keepAliveTimeout: keepAliveTimeoutMs },
    (request, response) => void dispatch(request, response),
  );
  await new Promise<void>((resolve) => server.listen({ port: 0, host: "127.0.0.1", backlog }, resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const send = (method: string, path: string, { key, headers, ...rest }: Sent = {}) =>
    ask(`${origin}${path}`, {
      method,
      headers: {
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...("body" in rest && { "content-type": "application/json" }),
        ...headers,
      },
      ...("body" in rest && { body: encode(rest.body) }),
    });

  return {
    origin,
    vendor,
    databaseUrl,
    /** The secret that must never come back. */
    platformSecret: tavilyKey,
    /** An organization with that many credits. */
    organization: async (credits: number | string = 1_000) => {
      const id = `org_${crypto.randomUUID()}`;
      await db().organization.create({ data: { id, name: "Test" } });
      await grantCredits(pool(), {
        organizationId: id,
        source: "starter",
        sourceId: id,
        amount: microCredits(credits),
      });
      return id;
    },
    /** A key's plain text. */
    key: async (organizationId: string, input: Partial<Parameters<typeof NewKey.parse>[0]> & object = {}) => {
      const made = await createKey(organizationId, NewKey.parse({ name: "test", mode: "live", ...input }), {
        userId: null,
      });
      return { plain: made.key, id: made.id };
    },
    /** Any request. A body that is a string or bytes is sent as it is, anything else as JSON. */
    send,
    /** `POST /api/v1/execute`; a string is sent as it is. */
    execute: (key: string, body: unknown, headers: Record<string, string> = {}) =>
      send("POST", "/api/v1/execute", { key, body, headers }),
    get: (key: string, path: string) => send("GET", path, { key }),
    /** Credits that an organization can spend. */
    balance: async (organizationId: string) => {
      const { rows } = await pool().query("SELECT available FROM ledger_account WHERE organization_id = $1", [
        organizationId,
      ]);
      return Number(rows[0]?.available) / 1e6;
    },
    /** Its audit events and its calls, once all of them are on disk. */
    records: async (organizationId: string) => {
      await Promise.all([ledger().flush(), flushRefusedRequests()]);
      const events = await pool().query("SELECT body FROM audit_event WHERE organization_id = $1 ORDER BY created_at", [
        organizationId,
      ]);
      const calls = await pool().query("SELECT * FROM call WHERE organization_id = $1 ORDER BY created_at", [
        organizationId,
      ]);
      return { events: events.rows.map(({ body }) => body), calls: calls.rows };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([closeLedger(), flushRefusedRequests()]);
      await Promise.all([closeUpstreams(), changeFeed().stop(), vendor.close()]);
      await closeDatabases();
    },
  };
}

export type TestGateway = Awaited<ReturnType<typeof startGateway>>;

export const searchCall = { tool: "tavily", operation: "search", input: { query: "MCP" } };

type Sent = { key?: string; body?: unknown; headers?: Record<string, string> };

const encode = (body: unknown): BodyInit =>
  typeof body === "string" || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body);

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape.
export type Answered = { status: number; headers: Headers; body: any };

async function ask(url: string, init: RequestInit): Promise<Answered> {
  const response = await fetch(url, init);
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
}
