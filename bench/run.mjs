// npm run bench: what the gateway adds to calling the upstream directly, as ratios of one run on this machine.
//   --quick   one short round      --json   the figures for a program
import { execFileSync, fork } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { rolldown } from "rolldown";
import { build } from "../scripts/build.mjs";
import { deploy } from "../scripts/migrate.mjs";
import { startPostgres } from "../scripts/postgres.mjs";
import { root } from "../scripts/project.mjs";
import { printReport } from "./report.mjs";
import { requestsFor } from "./requests.mjs";

const isQuick = process.argv.includes("--quick");
const windowMs = isQuick ? 700 : 2_000;
const warmUpMs = isQuick ? 500 : 2_000;
const rounds = isQuick ? 1 : 3;
const clientCounts = [1, 16, 64];
const openLoop = { ratePerS: 500, clients: 64, ms: isQuick ? 1_000 : 4_000 };

const home = fs.mkdtempSync(path.join(os.tmpdir(), "toolroute-bench-"));
const children = [];
const postgres = await startPostgres(home);
try {
  await build(["client", "gateway"]);
  await deploy(postgres.url);
  const stub = await startProgram("bench/stub.mjs", {});
  const env = gatewayEnv(postgres.url, stub.port, await freePort());
  const keys = await seed(env);
  await startProgram("dist/main.mjs", env);
  const load = fork(path.join(root, "bench/load.mjs"));
  children.push(load);

  const targets = requestsFor({ stubPort: stub.port, gatewayPort: Number(env.PORT), keys });
  const measured = {};
  for (const { name, port, requests } of targets) await ask(load, { port, requests, clients: 16, ms: warmUpMs, name });
  for (let round = 0; round < rounds; round++) {
    for (const { name, port, requests } of targets) {
      measured[name] ??= { closed: {}, open: [] };
      for (const clients of clientCounts) {
        measured[name].closed[clients] ??= [];
        measured[name].closed[clients].push(await ask(load, { port, requests, clients, ms: windowMs }));
      }
      measured[name].open.push(await ask(load, { port, requests, ...openLoop }));
    }
  }
  printReport(measured, { clientCounts, ratePerS: openLoop.ratePerS, isJson: process.argv.includes("--json") });
} finally {
  for (const child of children) child.kill("SIGTERM");
  await Promise.all(children.map((child) => child.exitCode ?? new Promise((resolve) => child.once("exit", resolve))));
  await postgres.stop();
  fs.rmSync(home, { recursive: true, force: true });
}

function gatewayEnv(databaseUrl, stubPort, port) {
  const secret = "benchmark-secret-that-guards-nothing-at-all";
  return {
    ...process.env,
    NODE_ENV: "test",
    LOG_LEVEL: "error",
    PORT: String(port),
    HOST: "127.0.0.1",
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: secret,
    STATE_SECRET: secret,
    VAULT_KEY: Buffer.alloc(32, 1).toString("base64"),
    PLATFORM_CREDENTIALS: JSON.stringify({ tavily: { api_key: "bench" } }),
    UPSTREAM_OVERRIDES: JSON.stringify({ "https://api.tavily.com": `http://127.0.0.1:${stubPort}` }),
    UPSTREAM_ALLOW_LOOPBACK: "1",
  };
}

/** A program of ours that says that it is ready by its first message. */
async function startProgram(file, env) {
  const child = fork(path.join(root, file), { cwd: root, env: { ...process.env, ...env } });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}

async function seed(env) {
  const bundle = await rolldown({
    input: path.join(root, "bench/seed.ts"),
    cwd: root,
    platform: "node",
    external: (id) => /^[^./@]/.test(id) || /^@[^/]/.test(id),
    resolve: { alias: { "@": root } },
  });
  const file = path.join(root, "dist/bench/seed.mjs");
  await bundle.write({ file, format: "esm" });
  return JSON.parse(execFileSync(process.execPath, [file], { cwd: root, env, encoding: "utf8" }));
}

function ask(load, job) {
  load.send(job);
  return new Promise((resolve) => load.once("message", resolve));
}

function freePort() {
  const server = net.createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
