import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { Client as FirstClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as FirstTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";

const clientInfo = { name: "test", version: "1" };
const sendingKey = (key: string) => ({ requestInit: { headers: { authorization: `Bearer ${key}` } } });

/** The official client of the older packages. */
export async function connectFirst(url: string, key: string): Promise<FirstClient> {
  const client = new FirstClient(clientInfo);
  // Its declarations do not follow exactOptionalPropertyTypes.
  await client.connect(new FirstTransport(new URL(url), sendingKey(key)) as Transport);
  return client;
}

/** The official client of the newer packages, in one of its ways to agree on a version. */
export async function connectSecond(url: string, key: string, mode: "auto" | "legacy" | { pin: string }) {
  const client = new Client(clientInfo, { versionNegotiation: { mode } });
  await client.connect(new StreamableHTTPClientTransport(new URL(url), sendingKey(key)));
  return client;
}

/** Every client, and the version that it speaks with us. */
export const clients = [
  { client: "sdk 1.x", version: "2025-11-25", connect: connectFirst },
  {
    client: "client 2.x, auto",
    version: "2026-07-28",
    connect: (url: string, key: string) => connectSecond(url, key, "auto"),
  },
  {
    client: "client 2.x, pinned",
    version: "2026-07-28",
    connect: (url: string, key: string) => connectSecond(url, key, { pin: "2026-07-28" }),
  },
  {
    client: "client 2.x, legacy",
    version: "2025-11-25",
    connect: (url: string, key: string) => connectSecond(url, key, "legacy"),
  },
];
