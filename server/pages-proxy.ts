import http, { type IncomingMessage, type RequestOptions, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { clientIp } from "@/server/doors/client-ip";
import { env } from "@/server/env";

const connectionsMax = 128;
const agent = new http.Agent({ keepAlive: true, maxSockets: connectionsMax });

// Hop-by-hop headers end here; see RFC 9110 §7.6.1.
const hopByHop = ["connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer"];

function pagesOptions(request: IncomingMessage): RequestOptions {
  const { PAGES_SOCKET, PAGES_ORIGIN } = env();
  const origin = PAGES_ORIGIN ? new URL(PAGES_ORIGIN) : undefined;
  const address = PAGES_SOCKET ? { socketPath: PAGES_SOCKET } : { host: origin?.hostname, port: origin?.port };
  const ip = clientIp(request.socket.remoteAddress, request.headers["x-forwarded-for"]) ?? "";
  return {
    ...address,
    method: request.method,
    path: request.url,
    headers: { ...request.headers, "x-forwarded-for": ip, "x-real-ip": ip },
  };
}

const hasPages = () => Boolean(env().PAGES_SOCKET ?? env().PAGES_ORIGIN);

/** Everything that is not the gateway's own goes to the pages' process, so that rendering never delays a call. */
export function proxyToPages(request: IncomingMessage, response: ServerResponse): void {
  if (!hasPages()) {
    response.writeHead(404, { "content-type": "text/plain" }).end("This process serves the gateway only.\n");
    return;
  }
  const options = { ...pagesOptions(request), agent };
  for (const name of hopByHop) delete (options.headers as Record<string, unknown>)[name];
  const forwarded = http.request(options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  forwarded.on("error", () => {
    if (response.headersSent) response.destroy();
    else
      response
        .writeHead(502, { "content-type": "text/plain", "retry-after": "1" })
        .end("The pages are starting. Try again.\n");
  });
  response.once("close", () => forwarded.destroy());
  request.pipe(forwarded);
}

/** Hot reload's websocket, in development. */
export function proxyUpgradeToPages(request: IncomingMessage, socket: Duplex, head: Buffer): void {
  if (!hasPages()) {
    socket.destroy();
    return;
  }
  const forwarded = http.request(pagesOptions(request));
  forwarded.on("upgrade", (answer, upstream, upstreamHead) => {
    const headers = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
    socket.write(["HTTP/1.1 101 Switching Protocols", ...headers, "", ""].join("\r\n"));
    if (upstreamHead.length > 0) socket.write(upstreamHead);
    if (head.length > 0) upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
    upstream.on("error", () => socket.destroy());
    socket.on("error", () => upstream.destroy());
  });
  forwarded.on("response", () => socket.destroy());
  forwarded.on("error", () => socket.destroy());
  forwarded.end();
}
