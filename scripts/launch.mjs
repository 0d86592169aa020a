// npm start | npm run dev: a database where none is given, its migrations, then the gateway and the pages.
//   GATEWAY_ONLY=1  no pages      SKIP_MIGRATE=1  no migrations      SKIP_BUILD=1  what is built is what runs
//   DATA_DIR        where the embedded database and its secrets live instead of .data
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "./build.mjs";
import { startChild } from "./children.mjs";
import { deploy } from "./migrate.mjs";
import { startPostgres } from "./postgres.mjs";
import { requireDatabase, requireFreePort } from "./preflight.mjs";
import { dataDir, root, StartError } from "./project.mjs";
import { addOwnSecrets, requireSecrets } from "./secrets.mjs";

const drainSecondsDefault = 25;
/** What the launcher waits beyond the gateway's own deadline before it kills. */
const drainMarginMs = 5_000;
const reloadMsMax = 2_000;

/** @typedef {import("./children.mjs").Child} Child @type {Set<Child>} */
const children = new Set();
const stopping = new AbortController();
const stopRequested = once(stopping.signal, "abort").then(() => undefined);
const isOn = (/** @type {string | undefined} */ flag) => flag === "1" || flag === "true";

async function launch(/** @type {string | undefined} */ mode) {
  if (mode !== "start" && mode !== "dev") throw new StartError("Usage: node scripts/launch.mjs start | dev");
  const env = { ...process.env, PORT: process.env.PORT || "3000", NEXT_TELEMETRY_DISABLED: "1" };
  env.NODE_ENV = mode === "dev" ? "development" : "production";
  await requireFreePort(env.PORT, env.HOST || "0.0.0.0");
  if (env.DATABASE_URL) {
    requireSecrets(env);
    await requireDatabase(env.DATABASE_URL);
  }
  if (!isOn(env.SKIP_BUILD)) await build(stepsFor(mode, env), stopping.signal);

  const postgres = env.DATABASE_URL ? undefined : await startPostgres(dataDir);
  try {
    stopping.signal.throwIfAborted();
    env.EMBEDDED_DATABASE = postgres ? "1" : "0";
    if (postgres) {
      env.DATABASE_URL = postgres.url;
      addOwnSecrets(dataDir, env);
    }
    if (!isOn(env.SKIP_MIGRATE)) await migrate(env.DATABASE_URL ?? "");
    await (mode === "dev" ? serveWithReload(env) : serve(env));
  } finally {
    const drainMsMax = (Number(env.DRAIN_TIMEOUT_S) || drainSecondsDefault) * 1_000 + drainMarginMs;
    const codes = await stopChildren(mode === "dev" ? reloadMsMax : drainMsMax);
    // A gateway that had to be killed has lost calls, and whoever supervises us should know.
    if (mode === "start" && codes.some((code) => code !== 0)) process.exitCode = 1;
    await postgres?.stop();
  }
}

/** @returns {Parameters<typeof build>[0]} */
function stepsFor(/** @type {"start" | "dev"} */ mode, /** @type {NodeJS.ProcessEnv} */ env) {
  if (mode === "dev") return ["client"];
  return isOn(env.GATEWAY_ONLY) ? ["client", "gateway"] : ["client", "gateway", "pages"];
}

async function migrate(/** @type {string} */ url) {
  const applied = await deploy(url).catch((cause) => {
    throw new StartError(`The database cannot be migrated: ${cause.message}`, { cause });
  });
  if (applied.length > 0) console.log(`Migrations applied: ${applied.join(", ")}`);
}

/** The port opens last, so that whoever reaches it finds everything there. */
async function serve(/** @type {NodeJS.ProcessEnv} */ env) {
  await prepare("dist/first-run.mjs", env);
  const pages = await startPages(env);
  const gateway = start("gateway", "dist/main.mjs", env);
  await untilReady(gateway);
  console.log(`ToolRoute is ready on http://localhost:${env.PORT}`);
  await Promise.race([stopRequested, mustNotEnd(gateway), ...(pages ? [mustNotEnd(pages)] : [])]);
}

/** In development a crash of the gateway waits for the next change instead of ending everything. */
async function serveWithReload(/** @type {NodeJS.ProcessEnv} */ env) {
  const { watchGateway } = await import("./watch-gateway.mjs");
  const watcher = await watchGateway();
  /** @type {Child | undefined} */
  let gateway;
  try {
    await prepare("dist/dev/first-run.mjs", env);
    const pages = await startPages(env);
    const startGateway = () => {
      const child = start("gateway", "dist/dev/main.mjs", env);
      gateway = child;
      void child.ended.then(
        () => child === gateway && console.error("The gateway ended and waits for your next change."),
      );
      return child;
    };
    await untilReady(startGateway());
    console.log(`ToolRoute is ready on http://localhost:${env.PORT} and reloads what you change.`);
    watcher.onChange(async () => {
      const outdated = gateway;
      gateway = undefined;
      await outdated?.stop(reloadMsMax);
      if (!stopping.signal.aborted) startGateway();
    });
    await Promise.race([stopRequested, ...(pages ? [mustNotEnd(pages)] : [])]);
  } finally {
    gateway = undefined;
    await watcher.close();
  }
}

/** What the product does once, before its very first start: a demo organization and its keys. */
async function prepare(/** @type {string} */ script, /** @type {NodeJS.ProcessEnv} */ env) {
  const code = await start("first run", script, env).ended;
  stopping.signal.throwIfAborted();
  if (code !== 0) throw new StartError(`The first run ended with code ${code}.`);
}

async function startPages(/** @type {NodeJS.ProcessEnv} */ env) {
  if (isOn(env.GATEWAY_ONLY)) return undefined;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "toolroute-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  env.PAGES_SOCKET = path.join(folder, "pages.sock");
  const pages = start("pages process", "scripts/pages.mjs", env);
  await untilReady(pages);
  return pages;
}

function start(/** @type {string} */ title, /** @type {string} */ script, /** @type {NodeJS.ProcessEnv} */ env) {
  const child = startChild(title, path.join(root, script), env);
  children.add(child);
  void child.ended.then(() => children.delete(child));
  return child;
}

async function untilReady(/** @type {Child} */ child) {
  await Promise.race([child.ready, stopRequested, mustNotEnd(child)]);
  stopping.signal.throwIfAborted();
}

async function mustNotEnd(/** @type {Child} */ child) {
  const code = await child.ended;
  if (stopping.signal.aborted) return;
  throw Object.assign(new StartError(`The ${child.title} ended with code ${code}: stopping.`), { exitCode: code });
}

/** The gateway, started last, stops first: what it drains may still need the pages. */
async function stopChildren(/** @type {number} */ graceMs) {
  const codes = [];
  for (const child of [...children].reverse()) codes.push(await child.stop(graceMs));
  return codes;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => {
    if (stopping.signal.aborted) for (const child of children) child.kill();
    stopping.abort();
  });

await launch(process.argv[2]).catch((error) => {
  if (stopping.signal.aborted) return;
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = error.exitCode || 1;
});
// Timers of libraries must not keep a stopped product alive.
process.exit();
