// node scripts/migrate.mjs deploy | create <name>: on DATABASE_URL, or on the embedded database where it is unset.
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { startPostgres } from "./postgres.mjs";
import { dataDir, isProgram, root, StartError } from "./project.mjs";
import { listMigrations, migrationsFolder, openEngine, readAttempts } from "./schema-engine.mjs";

export { openEngine };

/** Held while migrating, so that processes that start together wait for the first; any number that nobody else uses. */
const migrationLockId = 7_461_005;
const usage = "Usage: node scripts/migrate.mjs deploy | create <name-in-kebab-case>";

/**
 * Applies the migrations that the database lacks.
 * @param {string} url
 * @returns {Promise<string[]>} the names of those applied
 */
export async function deploy(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (await isCurrent(client)) return [];
    await client.query("SELECT pg_advisory_lock($1)", [migrationLockId]);
    const engine = await openEngine(url);
    try {
      return await engine.deploy();
    } finally {
      await engine.close();
    }
  } finally {
    await client.end();
  }
}

/** Most starts find nothing to do, and need not load the engine to know it. */
async function isCurrent(/** @type {pg.Client} */ client) {
  const attempts = await readAttempts(client);
  return listMigrations().every((name) => attempts.some((attempt) => attempt.name === name && attempt.isApplied));
}

/** Writes a migration from the end of the existing ones to the schema; undefined when nothing has changed. */
export async function create(/** @type {string} */ url, /** @type {string} */ name) {
  const engine = await openEngine(url);
  const sql = await engine.diff().finally(() => engine.close());
  if (sql.includes("This is an empty migration")) return undefined;
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, "yyyymmddhhmmss".length);
  const folder = path.join(migrationsFolder, `${stamp}_${name.replaceAll("-", "_")}`);
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "migration.sql");
  fs.writeFileSync(file, sql);
  return path.relative(root, file);
}

async function main(/** @type {string | undefined} */ verb, /** @type {string | undefined} */ name) {
  if (verb !== "deploy" && !(verb === "create" && /^[a-z0-9][a-z0-9_-]*$/.test(name ?? "")))
    throw new StartError(usage);
  const server = process.env.DATABASE_URL ? undefined : await startPostgres(dataDir);
  const url = process.env.DATABASE_URL || server?.url || "";
  try {
    if (verb === "deploy") console.log(`Migrations applied: ${(await deploy(url)).join(", ") || "none were missing"}`);
    else console.log((await create(url, name ?? "")) ?? "The schema has not changed.");
  } finally {
    await server?.stop();
  }
}

if (isProgram(import.meta.url))
  await main(...process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
