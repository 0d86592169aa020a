import { createHash } from "node:crypto";
import { Client, type PriorDiscovery, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { LRUCache } from "lru-cache";
import type { UpstreamRequest } from "@/adapters/kit/wire";
import { checkRequest } from "./check-request";
import { guardedFetch } from "./guarded-fetch";
import { partitionOf, type SendContext } from "./send-context";

const connectionsMax = 1_000;
const idleMsMax = 5 * 60_000;
const connectMsMax = 10_000;
const provenMsMax = 30_000;
const farewellMsMax = 1_000;
const erasMax = 10_000;
const eraMsMax = 10 * 60_000;

/** One client of one MCP server, for one organization and one credential: a session never serves two. */
export class RemoteConnection {
  readonly #ready: Promise<Client>;
  readonly #key: string;
  readonly #transport: StreamableHTTPClientTransport;
  #calls = 0;
  #isRetired = false;
  #closing: Promise<void> | undefined;
  #usedAt = performance.now();

  constructor(key: string, request: UpstreamRequest, partition: string) {
    this.#key = key;
    this.#transport = new StreamableHTTPClientTransport(new URL(request.url), {
      fetch: guardedFetch(request.url, partition),
      requestInit: { headers: request.headers },
      onInsufficientScope: "throw",
    });
    this.#ready = this.#connect();
    this.#ready.catch(() => {
      eras.delete(key);
      this.drop();
    });
  }

  async use<T>(run: (client: Promise<Client>) => Promise<T>): Promise<T> {
    this.#calls++;
    try {
      return await run(this.#ready);
    } finally {
      this.#calls--;
      this.#usedAt = performance.now();
      if (this.#isRetired) this.#closeWhenIdle();
    }
  }

  /** A session may have ended while nobody looked; a write is worth a question before it is lost. */
  async prove(client: Client): Promise<void> {
    const isFresh = performance.now() - this.#usedAt < provenMsMax;
    if (!isFresh && this.#transport.sessionId !== undefined) await client.ping({ timeout: connectMsMax });
  }

  /** The next call connects anew. Connecting checks that a server is of the older protocol; that it is new we ask again. */
  drop(): void {
    if (eras.peek(this.#key)?.kind === "modern") eras.delete(this.#key);
    if (connections.peek(this.#key) === this) connections.delete(this.#key);
  }

  retire(): void {
    this.#isRetired = true;
    this.#closeWhenIdle();
  }

  close(): Promise<void> {
    this.#closing ??= this.#sayGoodbye();
    return this.#closing;
  }

  /** A server that keeps sessions is told; one that does not answer is not waited for. */
  async #sayGoodbye(): Promise<void> {
    const timer = setTimeout(() => void this.#transport.close(), farewellMsMax);
    await this.#transport.terminateSession().catch(() => undefined);
    clearTimeout(timer);
    await this.#transport.close();
  }

  async #connect(): Promise<Client> {
    const client = new Client(
      { name: "toolroute", version: "1.0.0" },
      { versionNegotiation: { mode: "auto" }, inputRequired: { autoFulfill: false } },
    );
    const prior = eras.get(this.#key);
    await client.connect(this.#transport, { timeout: connectMsMax, ...(prior && { prior }) });
    const discover = client.getDiscoverResult();
    eras.set(this.#key, discover ? { kind: "modern", discover } : { kind: "legacy" });
    return client;
  }

  #closeWhenIdle(): void {
    if (this.#calls === 0) void this.close().catch(() => undefined);
  }
}

export function connectionOf(request: UpstreamRequest, context: SendContext): RemoteConnection {
  checkRequest(request);
  const key = keyOf(request, context);
  const open = connections.get(key);
  if (open) return open;
  const connection = new RemoteConnection(key, request, partitionOf(context));
  connections.set(key, connection);
  return connection;
}

export async function closeConnections(): Promise<void> {
  const open = [...connections.values()];
  connections.clear();
  eras.clear();
  await Promise.all(open.map((connection) => connection.close().catch(() => undefined)));
}

const connections = new LRUCache<string, RemoteConnection>({
  max: connectionsMax,
  ttl: idleMsMax,
  ttlAutopurge: true,
  updateAgeOnGet: true,
  dispose: (connection) => connection.retire(),
});

/** Which protocol a server speaks, so that connecting again needs no probe. */
const eras = new LRUCache<string, PriorDiscovery>({ max: erasMax, ttl: eraMsMax });

// A rotated secret is another connection: the old one would go on with the old headers.
function keyOf(request: UpstreamRequest, { organizationId, credentialId }: SendContext): string {
  const fingerprint = createHash("sha256").update(JSON.stringify(request.headers)).digest("base64url");
  return JSON.stringify([request.url, organizationId, credentialId, fingerprint]);
}
