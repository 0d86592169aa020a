import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type VendorRequest = { method: string; path: string; headers: IncomingMessage["headers"]; body: string };
export type VendorAnswer = (request: VendorRequest, response: ServerResponse) => unknown;

/** A vendor on loopback that answers as a test tells it to, and remembers what it was asked. */
export async function startVendor(first: VendorAnswer = answerSearch) {
  const requests: VendorRequest[] = [];
  let answer = first;
  const server = createServer({ keepAliveTimeout: 65_000 }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const seen = {
      method: request.method ?? "",
      path: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    requests.push(seen);
    await answer(seen, response);
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: "127.0.0.1", backlog: 4_096 }, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    answerWith: (next: VendorAnswer) => {
      answer = next;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Vendor = Awaited<ReturnType<typeof startVendor>>;

/** What Tavily answers to a search. */
export const answerSearch: VendorAnswer = (_, response) =>
  sendJson(response, 200, {
    results: [{ title: "Über MCP", url: "https://example.com/", content: "A passage.", score: 0.9 }],
  });

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}
