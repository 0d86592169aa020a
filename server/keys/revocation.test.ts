import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { closeDatabases, pool } from "@/server/db";
import { byMember, makeKey, newOrganization } from "@/server/keys/key-fixtures";
import { revokeKey } from "@/server/keys/manage-keys";
import { createTestDatabase } from "@/test/database";
import { waitFor } from "@/test/wait-for";

/** A gateway process reduced to what it believes about keys: each line is a key, each answer what became of it. */
const program = `
  import readline from "node:readline";
  import { changeFeed } from "@/server/changes/change-feed";
  import { findKey } from "@/server/keys/find-key";
  await changeFeed().start();
  console.log("ready");
  for await (const plain of readline.createInterface({ input: process.stdin })) {
    try {
      const found = findKey(plain);
      console.log(found instanceof Promise ? (await found) && "found" : "remembered");
    } catch (error) {
      console.log(error.code ?? String(error));
    }
  }`;

const root = path.resolve(".");
const folder = path.join(root, "node_modules", ".cache", `toolroute-revocation-${process.pid}`);
const processes: Process[] = [];
type Process = { child: ChildProcess; ask: (line?: string) => Promise<string> };

beforeAll(async () => {
  process.env.DATABASE_URL = (await createTestDatabase()).url;
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "main.ts"), program);
  const bundle = await rolldown({
    input: path.join(folder, "main.ts"),
    platform: "node",
    external: (id) => /^[^./@]/.test(id) || /^@[^/]/.test(id),
    resolve: { alias: { "@": root } },
    logLevel: "silent",
  });
  await bundle.write({ file: path.join(folder, "main.mjs"), format: "esm", codeSplitting: false });
  processes.push(...(await Promise.all([start(), start(), start()])));
});

afterAll(async () => {
  for (const { child } of processes) child.kill();
  fs.rmSync(folder, { recursive: true, force: true });
  await closeDatabases();
});

async function start(): Promise<Process> {
  const child = spawn(process.execPath, [path.join(folder, "main.mjs")], {
    env: { ...process.env, LOG_LEVEL: "silent" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line?: string) => {
    if (line) child.stdin.write(`${line}\n`);
    return String((await lines.next()).value);
  };
  expect(await ask()).toBe("ready");
  return { child, ask };
}

const askAll = (key: string) => Promise.all(processes.map(({ ask }) => ask(key)));

/** As it is on the hot path: the next call finds the key in memory. */
async function makeRememberedKey(organizationId: string) {
  const made = await makeKey(organizationId);
  await waitFor(async () => expect(new Set(await askAll(made.key))).toEqual(new Set(["remembered"])));
  return made;
}

const killListeners = () =>
  pool().query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE application_name = 'toolroute-changes' AND datname = current_database()`);

/** Asks until no process lets the key in any more. */
async function waitUntilRefused(key: string, cut = async () => {}): Promise<void> {
  const refused = processes.map(() => "revoked_key");
  await vi.waitFor(
    async () => {
      await cut();
      expect(await askAll(key)).toEqual(refused);
    },
    { timeout: patienceMs, interval: 10 },
  );
}
/** Far more than it takes, and less than a key stays in memory when nobody hears of a change. */
const patienceMs = 6_000;

it("refuses a revoked key in every process at once", async () => {
  const organizationId = await newOrganization();
  const { id, key } = await makeRememberedKey(organizationId);
  await revokeKey(organizationId, id, byMember);
  await waitUntilRefused(key);
});

it("refuses it also while the connections that listen are cut again and again", async () => {
  const organizationId = await newOrganization();
  const { id, key } = await makeRememberedKey(organizationId);
  expect((await killListeners()).rowCount).toBe(processes.length);
  await revokeKey(organizationId, id, byMember);
  await waitUntilRefused(key, async () => void (await killListeners()));
  expect(processes.map(({ child }) => child.exitCode)).toEqual(processes.map(() => null));
});
