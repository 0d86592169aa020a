// A PostgreSQL of our own for a machine that has none: programs from npm, data in .data, one unix socket, no port.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { installPostgres, renameOnce } from "./postgres-binaries.mjs";
import { preparePostgresHome } from "./postgres-home.mjs";
import { StartError } from "./project.mjs";

const execute = promisify(execFile);
const startAttemptsMax = 60;
const startRetryMs = 250;
const connectTimeoutMs = 2_000;
const logTailLines = 12;
const launcherName = "toolroute-launcher";

const settings = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: "200",
  shared_buffers: "256MB",
  work_mem: "8MB",
  maintenance_work_mem: "128MB",
  max_wal_size: "2GB",
  checkpoint_timeout: "15min",
  random_page_cost: "1.1",
  // Our statements are short: compiling one costs more than running it.
  jit: "off",
};

/**
 * @typedef {{ bin: string, database: string, home: import("./postgres-home.mjs").PostgresHome }} Server
 * @typedef {{ url: string, version: string, folder: string, stop: () => Promise<void> }} Postgres
 */

/**
 * Starts the server of that folder, or joins the one that runs already; `stop` ends it for the last one to leave.
 * @param {string} dataDir
 * @returns {Promise<Postgres>}
 */
export async function startPostgres(dataDir) {
  const home = preparePostgresHome(dataDir);
  const { bin, version } = installPostgres(home);
  const server = { bin, home, database: path.join(home.folder, "data") };
  await createCluster(server, version);

  let { url, client } = await join(server);
  let isStopping = false;
  const rejoin = async () => {
    if (isStopping) return;
    try {
      ({ url, client } = await join(server));
      client.once("end", rejoin);
    } catch (error) {
      console.error("The embedded PostgreSQL ended and does not start again.", error);
    }
  };
  client.once("end", rejoin);
  return {
    url,
    version,
    folder: home.folder,
    stop: async () => {
      isStopping = true;
      const others = await countOthers(client);
      await client.end().catch(() => undefined);
      if (others === 0) await control(server, ["stop", "-m", "fast"]).catch(() => undefined);
    },
  };
}

async function createCluster(/** @type {Server} */ server, /** @type {string} */ version) {
  if (!fs.existsSync(server.database)) {
    const fresh = `${server.database}.${randomBytes(6).toString("hex")}`;
    const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    await run(server, "initdb", ["-D", fresh, "-U", "postgres", "-A", "trust", "-E", "UTF8", ...locale]);
    renameOnce(fresh, server.database);
  }
  const made = readText(path.join(server.database, "PG_VERSION")).trim();
  if (made !== version.split(".")[0])
    throw new StartError(
      `${server.database} was made by PostgreSQL ${made} and this is ${version}: move it away, or serve it yourself and set DATABASE_URL.`,
    );
}

/** Starts the server where none runs. Our open connection tells other launchers that it is in use. */
async function join(/** @type {Server} */ server) {
  for (let attempt = 1; ; attempt++) {
    removeStalePidFile(server.database);
    try {
      // Another launcher may start it at the same instant: the loser of that race finds it running.
      await control(server, ["status"]).catch(() => start(server));
      const url = urlOf(server);
      return { url, client: await connect(url) };
    } catch (error) {
      if (attempt >= startAttemptsMax) throw new StartError(explain(server, error), { cause: error });
      await sleep(startRetryMs);
    }
  }
}

function start(/** @type {Server} */ server) {
  const all = { ...settings, unix_socket_directories: server.home.socketFolder };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`);
  return control(server, ["start", "-l", logOf(server), "-o", options.join(" ")]);
}

/** After a crash and a restart of the machine the file may name a process that is not this server. */
function removeStalePidFile(/** @type {string} */ database) {
  const file = path.join(database, "postmaster.pid");
  const pid = Number.parseInt(readText(file), 10);
  if (!pid || !fs.existsSync("/proc/self/cmdline")) return;
  if (readText(`/proc/${pid}/cmdline`).includes(database)) return;
  if (Number.parseInt(readText(file), 10) === pid) fs.rmSync(file, { force: true });
}

/** A running server may have its socket elsewhere than a new one would: its pid file says where. */
function urlOf(/** @type {Server} */ { database, home }) {
  const [, , , , socketFolder] = readText(path.join(database, "postmaster.pid")).split("\n");
  return `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(socketFolder || home.socketFolder)}`;
}

async function connect(/** @type {string} */ url) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: launcherName,
  });
  // A lost connection also emits "end", which is where it is handled.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** How many other launchers use the server; a kill -9 leaves no trace, since its connection dies with it. */
async function countOthers(/** @type {pg.Client} */ client) {
  try {
    const { rowCount } = await client.query(
      "SELECT FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()",
      [launcherName],
    );
    return rowCount;
  } catch {
    return 0;
  }
}

const control = (/** @type {Server} */ server, /** @type {string[]} */ args) =>
  run(server, "pg_ctl", ["-D", server.database, "-w", ...args]);

const run = (/** @type {Server} */ { bin, home }, /** @type {string} */ program, /** @type {string[]} */ args) =>
  execute(path.join(bin, program), args, {
    ...home.account,
    cwd: home.folder,
    env: { ...process.env, LC_ALL: "C" },
  });

const logOf = (/** @type {Server} */ { home }) => path.join(home.folder, "server.log");

function explain(/** @type {Server} */ server, /** @type {unknown} */ error) {
  const tail = readText(logOf(server)).trimEnd().split("\n").slice(-logTailLines).join("\n");
  return `The embedded PostgreSQL does not start; its log (${logOf(server)}) ends with:\n${tail || error}`;
}

const readText = (/** @type {string} */ file) => {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
};
