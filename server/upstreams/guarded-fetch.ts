import type { FetchLike } from "@modelcontextprotocol/client";
import {
  type BodyInit,
  type RequestInit as UndiciRequestInit,
  Response as UndiciResponse,
  fetch as undiciFetch,
} from "undici";
import { checkTarget } from "./check-request";
import { BodyTooLarge } from "./decode-body";
import { egress } from "./egress";
import { poolFor } from "./pools";

const responseBytesMax = 8 * 1024 * 1024;

/** `fetch` for an MCP client: the same pools, address checks and limits as every other request to a vendor. */
export function guardedFetch(baseUrl: string, partition: string): FetchLike {
  const home = checkTarget(baseUrl, baseUrl).origin;
  return async (url, init) => {
    const target = checkTarget(String(url), baseUrl);
    // Every request carries the credential, so none goes anywhere else.
    if (target.origin !== home) throw new TypeError("an MCP server is reached at its own origin only");
    if (init?.method === "GET" && !new Headers(init.headers).has("last-event-id")) return withoutStream() as Response;
    const pool = poolFor(target.origin, partition);
    const isMoved = egress().overrides.has(target.origin);
    const dispatcher = isMoved
      ? pool.compose(
          (next) => (options, handler) => next({ ...options, headers: withHost(options, target.host) }, handler),
        )
      : pool;
    // The client's types are the browser's; undici's own are the same shapes under other names.
    const options = { ...init, redirect: "manual", dispatcher } as UndiciRequestInit;
    return bounded(await undiciFetch(String(url), options)) as unknown as Response;
  };
}

/** We only call tools: a stream for what a server says unasked would hold a connection for nothing. */
const withoutStream = () => new UndiciResponse(null, { status: 405 }) as unknown;

const withHost = (options: { headers?: unknown }, host: string) => ({ ...(options.headers as object), host });

/** Counts what was unpacked, so that a small answer cannot grow without end on its way to the parser. */
function bounded(response: UndiciResponse): UndiciResponse {
  if (!response.body) return response;
  let bytes = 0;
  const meter = new TransformStream({
    transform: (chunk: Uint8Array, controller: TransformStreamDefaultController<Uint8Array>) => {
      bytes += chunk.byteLength;
      if (bytes > responseBytesMax) controller.error(new BodyTooLarge("too large"));
      else controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  // The streams are the platform's own; the browser's types and Node's only name them differently.
  const body = (response.body as unknown as ReadableStream<Uint8Array>).pipeThrough(meter) as unknown as BodyInit;
  return new UndiciResponse(body, { status, statusText, headers });
}
