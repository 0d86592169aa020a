// Prisma's schema engine as WebAssembly: what `prisma migrate` does, without the binary that its CLI downloads.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { root } from "./project.mjs";

const schemaFolder = path.join(root, "prisma/schema");
export const migrationsFolder = path.join(root, "prisma/migrations");
const connectionsMax = 2;
const charTypeId = 18;
const textTypeId = 25;
const filters = { externalTables: [], externalEnums: [] };

/**
 * @typedef {{ deploy: () => Promise<string[]>, diff: () => Promise<string>, close: () => Promise<void> }} Engine
 */

/**
 * @param {string} url the database's address
 * @returns {Promise<Engine>}
 */
export async function openEngine(url) {
  loading ??= loadEngine();
  const bindings = await loading;
  const files = readSchema();
  const migrations = readMigrations();
  const pool = new pg.Pool({ connectionString: url, max: connectionsMax });
  const engine = await bindings.SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new SchemaAdapterFactory(pool, url)),
  );
  return {
    deploy: async () => {
      for (const migrationName of await findFailed(pool)) await engine.markMigrationRolledBack({ migrationName });
      return (await engine.applyMigrations({ migrationsList: migrations, filters })).appliedMigrationNames;
    },
    // The engine's own createMigration refuses PostgreSQL in the WebAssembly build; a diff gives the same SQL.
    diff: async () => {
      const from = { tag: "migrations", ...migrations };
      const to = { tag: "schemaDatamodel", files };
      return (await engine.diff({ from, to, script: true, exitCode: null, filters })).stdout;
    },
    // Ends the connections too: one of them holds the advisory lock that the next engine waits for.
    close: async () => {
      engine.free();
      await pool.end();
    },
  };
}

/**
 * Loaded once: the bindings keep one instance of the module for all engines.
 * @type {ReturnType<typeof loadEngine> | undefined}
 */
let loading;

async function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (/** @type {string} */ message) => console.error(message) };
  const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = await import(glue);
  const bytes = fs.readFileSync(path.join(path.dirname(glue), "schema_engine_bg.wasm"));
  // The engine leaves a ten-second timer behind, which must not keep the process alive.
  const timer = Object.keys(bindings).find((name) => name.startsWith("__wbg_setTimeout"));
  const startTimer = (/** @type {() => void} */ callback, /** @type {number} */ delayMs) =>
    setTimeout(callback, delayMs >>> 0).unref();
  const imports = { ...bindings, ...(timer && { [timer]: startTimer }) };
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

const readSchema = () =>
  fs
    .readdirSync(schemaFolder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: name, content: fs.readFileSync(path.join(schemaFolder, name), "utf8") }));

const scriptOf = (/** @type {string} */ name) => path.join(migrationsFolder, name, "migration.sql");

/** The names of all migrations, in the order in which they apply. */
export const listMigrations = () =>
  fs.existsSync(migrationsFolder)
    ? fs
        .readdirSync(migrationsFolder)
        .filter((name) => fs.existsSync(scriptOf(name)))
        .sort()
    : [];

function readMigrations() {
  const migrationDirectories = listMigrations().map((name) => {
    const content = { tag: "ok", value: fs.readFileSync(scriptOf(name), "utf8") };
    return { path: name, migrationFile: { path: "migration.sql", content } };
  });
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/** A migration runs in one transaction: one that failed has left nothing and may be tried again. */
async function findFailed(/** @type {pg.Pool} */ pool) {
  const attempts = await readAttempts(pool);
  return attempts.filter(({ isApplied }) => !isApplied).map(({ name }) => name);
}

/**
 * The migrations that the database knows of: applied, or failed and not yet undone.
 * @param {pg.Pool | pg.Client} database
 * @returns {Promise<{ name: string, isApplied: boolean }[]>}
 */
export async function readAttempts(database) {
  const { rows: tables } = await database.query("SELECT to_regclass('_prisma_migrations') AS found");
  if (!tables[0].found) return [];
  const { rows } = await database.query(
    `SELECT DISTINCT migration_name AS name, finished_at IS NOT NULL AS "isApplied"
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return rows;
}

class SchemaAdapterFactory extends PrismaPg {
  constructor(/** @type {pg.Pool} */ pool, /** @type {string} */ url) {
    super(pool);
    Object.assign(this, { pool, url });
  }

  async connect() {
    const adapter = await super.connect();
    const performIO = adapter.performIO.bind(adapter);
    const queryRaw = adapter.queryRaw.bind(adapter);
    const isCharColumn = new WeakMap();
    return Object.assign(adapter, {
      // The adapter refuses the system catalog's "char" columns, without which the engine cannot describe a database.
      performIO: async (query) => {
        const result = await performIO(query);
        const fields = result.fields ?? [];
        isCharColumn.set(
          result.rows,
          fields.map(({ dataTypeID }) => dataTypeID === charTypeId),
        );
        for (const field of fields) if (field.dataTypeID === charTypeId) field.dataTypeID = textTypeId;
        return result;
      },
      queryRaw: async (query) => {
        const result = await queryRaw(query);
        const isChar = isCharColumn.get(result.rows);
        const columnTypes = result.columnTypes.map((type, at) => (isChar[at] ? ColumnTypeEnum.Character : type));
        return { ...result, columnTypes };
      },
      // The adapter cuts a script at each semicolon, also inside functions; the server takes it whole, in one transaction.
      executeScript: async (script) => {
        await this.pool.query(script).catch((error) => adapter.onError(error));
      },
    });
  }

  /** A database of its own in which the engine replays the migrations to see where they end. */
  async connectToShadowDb() {
    const url = new URL(this.url);
    const name = `shadow_${randomBytes(6).toString("hex")}`;
    url.pathname = `/${name}`;
    await this.pool.query(`CREATE DATABASE ${name}`);
    const pool = new pg.Pool({ connectionString: url.href, max: connectionsMax });
    const shadow = await new SchemaAdapterFactory(pool, url.href).connect();
    shadow.dispose = async () => {
      await pool.end();
      await this.pool.query(`DROP DATABASE ${name} WITH (FORCE)`);
    };
    return shadow;
  }
}
