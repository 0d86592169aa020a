// npm run conformance: the official MCP conformance suite against a gateway that this starts for itself.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import { createServer, request as forward } from "node:http";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(fileURLToPath(import.meta.url), "../../..");
const here = path.join(root, "scripts/conformance");
/** The suite, a Node for it where ours is too old, and what each scenario found in the last run. */
const kept = path.join(root, ".data/conformance");
const suite = "@modelcontextprotocol/conformance@0.2.0-alpha.12";
const revisions = ["2026-07-28", "2025-11-25"];
const nodeMajorMin = 22;
const nodePackageMajor = 24;
const startMsMax = 120_000;
/** A scenario whose fixture we do not have waits for its whole timeout. */
const scenarioMsMax = 8_000;

const home = fs.mkdtempSync(path.join(os.tmpdir(), "toolroute-conformance-"));
const { node, program } = installSuite();
const port = await freePort();
const gateway = startGateway();
const ended = once(gateway, "exit");
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => gateway.kill("SIGTERM"));
let proxy;
try {
  proxy = await startAuthProxy(await readKey());
  const url = `http://localhost:${proxy.address().port}/mcp`;
  const isAsExpected = [];
  for (const revision of revisions) isAsExpected.push(await isRevisionAsExpected(revision, url));
  const isAll = isAsExpected.every(Boolean);
  console.log(isAll ? "\nAs README.md says." : "\nSomething differs from what README.md says: see above.");
  process.exitCode = isAll ? 0 : 1;
} finally {
  proxy?.close();
  gateway.kill("SIGTERM");
  await ended;
  fs.rmSync(home, { recursive: true, force: true });
}

async function isRevisionAsExpected(revision, url) {
  console.log(`\n== ${revision} ==`);
  const child = spawn(
    node,
    [
      ...[program, "server", "--url", url, "--requirements", revision, "--timeout", String(scenarioMsMax)],
      ...["--expected-failures", path.join(here, `expected-${revision}.yml`)],
      ...["--output-dir", path.join(kept, "results", revision)],
    ],
    { cwd: home, stdio: "inherit" },
  );
  const [status] = await once(child, "exit");
  return status === 0;
}

/** The suite, and a Node that it runs on where ours is older. Installed by the first run. */
function installSuite() {
  fs.mkdirSync(kept, { recursive: true });
  const isNew = Number(process.versions.node.split(".")[0]) >= nodeMajorMin;
  const nodePackage = `node-${process.platform}-${process.arch}`;
  const packages = isNew ? [suite] : [suite, `${nodePackage}@${nodePackageMajor}`];
  const program = path.join(kept, "node_modules/@modelcontextprotocol/conformance/dist/index.js");
  const node = isNew ? process.execPath : path.join(kept, "node_modules", nodePackage, "bin/node");
  if (!fs.existsSync(program) || !fs.existsSync(node)) {
    fs.writeFileSync(path.join(kept, "package.json"), "{}");
    const install = ["install", "--no-save", "--ignore-scripts", ...packages];
    const { status } = spawnSync("npm", install, { cwd: kept, stdio: "inherit" });
    if (status !== 0) throw new Error("The conformance suite could not be installed.");
  }
  return { node, program };
}

function startGateway() {
  // What this shell sets for its own gateway must not reach this one: it has a database and keys of its own.
  const { DATABASE_URL: _, PUBLIC_URL: __, ALLOWED_HOSTS: ___, ...env } = process.env;
  return spawn(process.execPath, ["scripts/launch.mjs", "start"], {
    cwd: root,
    env: { ...env, DATA_DIR: home, HOST: "127.0.0.1", PORT: String(port), GATEWAY_ONLY: "1", LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** The test key that a first start prints: the sandbox answers, so that nothing leaves this machine. */
function readKey() {
  return new Promise((resolve, reject) => {
    let text = "";
    const timer = setTimeout(() => reject(new Error("The gateway did not start in time.")), startMsMax);
    gateway.stdout.on("data", (chunk) => {
      text += chunk;
      const key = /tr_test_\w+/.exec(text)?.[0];
      if (!key || !text.includes("is ready on")) return;
      clearTimeout(timer);
      resolve(key);
    });
    gateway.once("exit", () => {
      clearTimeout(timer);
      reject(new Error("The gateway ended before it was ready."));
    });
  });
}

/** The suite cannot send a key: this adds it, and leaves Host and Origin as they came. */
async function startAuthProxy(key) {
  const server = createServer((request, response) => {
    const headers = { ...request.headers, authorization: `Bearer ${key}` };
    const forwarded = forward(
      { host: "127.0.0.1", port, method: request.method, path: request.url, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    forwarded.on("error", () => response.destroy());
    response.on("close", () => forwarded.destroy());
    request.pipe(forwarded);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}

async function freePort() {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port: free } = server.address();
  server.close();
  return free;
}
