import { randomBytes } from "node:crypto";
import { env } from "node:process";
import pg from "pg";
import { build } from "../scripts/build.mjs";
import { deploy } from "../scripts/migrate.mjs";
import { startPostgres } from "../scripts/postgres.mjs";
import { dataDir } from "../scripts/project.mjs";

/** Runs once before all tests: a migrated database for the run, and the template of those that files make for themselves. */
export default async function setUp() {
  await build(["client"]);
  const server = env.DATABASE_URL ? undefined : await startPostgres(dataDir);
  // The process's number alone comes again: after a restart of the machine, and on another that tests with this server.
  const run = `toolroute_test_${process.pid}_${randomName()}`;
  env.TEST_SERVER_URL = env.DATABASE_URL || server?.url;
  env.TEST_TEMPLATE = `${run}_template`;
  if (server) await drop((_, runId) => isOver(runId));
  await onServer((client) => client.query(`CREATE DATABASE ${env.TEST_TEMPLATE}`));
  await deploy(urlOf(env.TEST_TEMPLATE));
  Object.assign(env, {
    DATABASE_URL: (await createTestDatabase()).url,
    AUTH_SECRET: "test-auth-secret-of-32-characters",
    STATE_SECRET: "test-state-secret-of-32-characters",
    VAULT_KEY: Buffer.alloc(32, "v").toString("base64"),
  });

  return async () => {
    await drop((database) => database.startsWith(`${run}_`));
    await server?.stop();
  };
}

/** A migrated database for one test file alone; it takes milliseconds and ends with the run. */
export const createTestDatabase = () => createDatabase(`TEMPLATE ${env.TEST_TEMPLATE}`);

/** One without a single table. */
export const createEmptyDatabase = () => createDatabase("");

async function createDatabase(options: string) {
  const name = env.TEST_TEMPLATE?.replace(/template$/, randomName()) ?? "";
  await onServer((client) => client.query(`CREATE DATABASE ${name} ${options}`));
  return { name, url: urlOf(name) };
}

const randomName = () => randomBytes(6).toString("hex");

function urlOf(database: string) {
  const url = new URL(env.TEST_SERVER_URL ?? "");
  url.pathname = `/${database}`;
  return url.href;
}

/** A run that was killed leaves its databases behind; the next one on this machine drops them. */
function isOver(runId: number) {
  if (runId === process.pid) return true;
  try {
    process.kill(runId, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}

const drop = (isDropped: (database: string, runId: number) => boolean) =>
  onServer(async (client) => {
    const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database");
    for (const { datname } of rows) {
      const [, runId] = /^toolroute_test_(\d+)_\w+$/.exec(datname) ?? [];
      if (runId && isDropped(datname, Number(runId)))
        await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    }
  });

async function onServer<Result>(work: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client({ connectionString: env.TEST_SERVER_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
