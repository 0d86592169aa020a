import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const copied = ["package.json", "package-lock.json", "tsconfig.json", "prisma.config.ts", "rolldown.config.mjs"];

/** A gateway of a few lines, whose every way to end a test can choose. */
const gateway = `
import http from "node:http";
import pg from "pg";
import { greeting } from "@/server/greeting";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
pool.on("error", () => {});
const routes: Record<string, (response: http.ServerResponse) => unknown> = {
  "/greeting": (response) => response.end(greeting),
  "/runs": async (response) => response.end((await pool.query('SELECT count(*) FROM "Run"')).rows[0].count),
  "/secret": (response) => response.end(process.env.VAULT_KEY),
  "/crash": () => process.exit(7),
  "/hang": (response) => response.write("hanging"),
  "/slow": (response) => { response.write("slow"); process.once("SIGTERM", () => response.end(" but answered")); },
};
const answer = async (route: string, response: http.ServerResponse) => routes[route]?.(response);
const server = http.createServer((request, response) => {
  answer(request.url ?? "", response).catch(() => response.destroy());
});
server.listen(Number(process.env.PORT), () => process.send?.("ready"));
process.once("SIGTERM", () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
});
`;

const firstRun = `
import pg from "pg";
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query('INSERT INTO "Run" DEFAULT VALUES');
await client.end();
`;

const schema = `
generator client {
  provider = "prisma-client"
  output   = "../client"
}

datasource db {
  provider = "postgresql"
}

model Run {
  id Int @id @default(autoincrement())
}
`;

const files = {
  "server/main.ts": gateway,
  "server/greeting.ts": 'export const greeting = "hello";',
  "server/first-run.ts": firstRun,
  "prisma/schema/base.prisma": schema,
  "prisma/migrations/20260101000000_init/migration.sql": 'CREATE TABLE "Run" (id serial PRIMARY KEY);',
};

export type Account = { name: string; uid?: number; gid?: number };

/** Whoever runs the tests, and for root also a user without rights, since PostgreSQL treats the two differently. */
export function accounts(): Account[] {
  const self = { name: os.userInfo().username };
  if (process.getuid?.() !== 0) return [self];
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(fs.readFileSync("/etc/passwd", "utf8")) ?? [];
  const nobody = { name: "nobody", uid: Number(uid), gid: Number(gid) };
  const canRead = uid !== undefined && spawnSync("test", ["-r", path.join(root, "package.json")], nobody).status === 0;
  return canRead ? [self, nobody] : [self];
}

/** The real scripts around a tiny product, in a folder of that account. */
export function createScratchProject({ uid, gid }: Account) {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "toolroute-scratch-"));
  fs.chmodSync(folder, 0o755);
  fs.mkdirSync(path.join(folder, "scripts"));
  const scripts = fs.readdirSync(path.join(root, "scripts")).filter((name) => name.endsWith(".mjs"));
  for (const file of [...copied, ...scripts.map((name) => `scripts/${name}`)])
    fs.copyFileSync(path.join(root, file), path.join(folder, file));
  fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
  if (uid !== undefined) spawnSync("chown", ["-R", `${uid}:${gid}`, folder]);
  return folder;
}

export type Launch = {
  pid: number;
  output: () => string;
  until: (text: string) => Promise<void>;
  ended: Promise<number | null>;
  signal: (name: NodeJS.Signals) => void;
};

const running = new Set<ChildProcess>();

/** `npm start` without pages; nothing of the tests' own environment reaches it. */
export function launch(project: string, { uid, gid }: Account, env: Record<string, string>): Launch {
  const child = spawn(process.execPath, ["scripts/launch.mjs", "start"], {
    cwd: project,
    env: { NODE_ENV: "test", PATH: process.env.PATH ?? "", HOME: project, GATEWAY_ONLY: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid !== undefined && gid !== undefined && { uid, gid }),
  });
  running.add(child);
  let text = "";
  let check = () => {};
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      text += chunk;
      check();
    });
  const ended = new Promise<number | null>((done) =>
    // Not "exit", which comes before the last of its output.
    child.once("close", (code) => {
      running.delete(child);
      done(code);
    }),
  );
  return {
    pid: child.pid ?? 0,
    output: () => text,
    ended,
    signal: (name) => child.kill(name),
    until: (wanted) =>
      new Promise((done, fail) => {
        check = () => text.includes(wanted) && done();
        check();
        void ended.then((code) => fail(new Error(`ended with code ${code} before "${wanted}":\n${text}`)));
      }),
  };
}

/** For the end of a test file: nothing that it started outlives it. */
export async function endLaunches() {
  for (const child of running) child.kill("SIGTERM");
  await Promise.all([...running].map((child) => new Promise((done) => child.once("close", done))));
}
