import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { startBackground } from "@/server/background";
import { changeFeed } from "@/server/changes/change-feed";
import { closeDatabases } from "@/server/db";
import { dispatch } from "@/server/doors/dispatch";
import { env } from "@/server/env";
import { closeLedger } from "@/server/ledger/shared-ledger";
import { beginDraining } from "@/server/lifecycle";
import { log } from "@/server/log";
import { proxyToPages, proxyUpgradeToPages } from "@/server/pages-proxy";
import { closeUpstreams } from "@/server/upstreams/close-upstreams";

const headersTimeoutMs = 20_000;
const requestTimeoutMs = 120_000;
// Longer than the usual load balancer's 60 s, so that it never reuses a connection that we have just closed.
const keepAliveTimeoutMs = 65_000;
/** Connections that may wait to be accepted while a burst arrives. */
const backlog = 4_096;
const drainPollMs = 50;

const server = createServer(
  { headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs, keepAliveTimeout: keepAliveTimeoutMs },
  serve,
);
server.on("upgrade", proxyUpgradeToPages);

let inFlight = 0;

function serve(request: IncomingMessage, response: ServerResponse): void {
  inFlight++;
  response.once("close", () => {
    inFlight--;
  });
  dispatch(request, response)
    .then((isAnswered) => isAnswered || proxyToPages(request, response))
    .catch((error) => {
      log().error({ err: error }, "a request could not be answered");
      response.destroy();
    });
}

async function start(): Promise<void> {
  const { PORT, HOST } = env();
  await changeFeed().start();
  const onError = (error: unknown) => log().warn({ err: error }, "background work failed; it will be tried again");
  const background = await startBackground(onError);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port: PORT, host: HOST, backlog }, resolve);
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void stop(background).then(() => process.exit(0)));
  }
  process.send?.("ready");
}

/** Nothing new is taken, what runs may finish, everything that was acknowledged is on disk before the end. */
async function stop(background: { stop: () => Promise<void> }): Promise<void> {
  beginDraining();
  server.close();
  server.closeIdleConnections();
  const deadline = Date.now() + env().DRAIN_TIMEOUT_S * 1_000;
  while (inFlight > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, drainPollMs));
  server.closeAllConnections();
  await Promise.all([background.stop(), closeLedger()]);
  await Promise.all([closeUpstreams(), changeFeed().stop()]);
  await closeDatabases();
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
