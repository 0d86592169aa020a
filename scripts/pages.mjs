// Next in a process of its own, on a unix socket: rendering a page must not delay a call of the gateway.
import http from "node:http";
import next from "next";
import { root } from "./project.mjs";

/** Longer than the gateway keeps a connection idle, so that it never sends into one that closes. */
const keepAliveTimeoutMs = 120_000;

const server = http.createServer((request, response) => handle(request, response));
server.keepAliveTimeout = keepAliveTimeoutMs;
const isDevelopment = process.env.NODE_ENV !== "production";
// Only hot reload speaks websockets; Next would leave others open without an answer.
if (!isDevelopment) server.on("upgrade", (_request, socket) => socket.destroy());
const app = next({
  dev: isDevelopment,
  dir: root,
  hostname: "localhost",
  port: Number(process.env.PORT),
  httpServer: server,
});
await app.prepare();
const handle = app.getRequestHandler();
server.listen(process.env.PAGES_SOCKET, () => process.send?.("ready"));

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    server.close(() => app.close().finally(() => process.exit(0)));
    server.closeIdleConnections();
  });
