import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, expect, it } from "vitest";
import { startPostgres } from "./postgres.mjs";

const folders: string[] = [];
const makeFolder = (mode: number) => {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "toolroute-postgres-"));
  fs.chmodSync(folder, mode);
  folders.push(folder);
  return folder;
};

/** A long path has its socket elsewhere. */
async function start(dataDir: string) {
  const server = await startPostgres(dataDir);
  folders.push(server.folder, new URL(server.url).searchParams.get("host") ?? "");
  return server;
}

async function startAndAsk(dataDir: string, setting: string) {
  const server = await start(dataDir);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query<{ value: string }>("SELECT current_setting($1) AS value", [setting]);
  await client.end();
  await server.stop();
  return rows[0]?.value;
}

afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

it("keeps its data in the given folder, whatever that is called", async () => {
  const dataDir = path.join(makeFolder(0o755), `it's a folder; ${"with a long name ".repeat(6)}`);
  expect(await startAndAsk(dataDir, "data_directory")).toBe(path.join(dataDir, "postgres/data"));
});

it("refuses a folder whose name a shell would run", async () => {
  await expect(startPostgres(path.join(makeFolder(0o755), "$(touch here)"))).rejects.toThrow(
    "set DATA_DIR to a folder",
  );
});

it("runs below a folder that its user may not enter", async () => {
  const dataDir = path.join(makeFolder(0o700), ".data");
  const found = await startAndAsk(dataDir, "data_directory");
  const isRoot = process.getuid?.() === 0;
  expect(found).toMatch(isRoot ? /^\/var\/lib\/toolroute-[0-9a-f]{12}\/data$/ : /\.data\/postgres\/data$/);
});

it("listens on no port, and says which version made data that it cannot read", async () => {
  const dataDir = makeFolder(0o700);
  expect(await startAndAsk(dataDir, "listen_addresses")).toBe("");
  fs.writeFileSync(path.join(dataDir, "postgres/data/PG_VERSION"), "17\n");
  await expect(startPostgres(dataDir)).rejects.toThrow("was made by PostgreSQL 17 and this is 18");
});
