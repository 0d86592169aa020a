import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createEmptyDatabase, createTestDatabase } from "@/test/database";
import { createScratchProject } from "@/test/scratch-project";
import { openEngine } from "./schema-engine.mjs";

const execute = promisify(execFile);

let project = "";

async function migrate(url: string, ...args: string[]) {
  const { stdout } = await execute(process.execPath, ["scripts/migrate.mjs", ...args], {
    cwd: project,
    env: { ...process.env, DATABASE_URL: url },
  });
  return stdout;
}

function writeMigration(name: string, sql: string) {
  const folder = path.join(project, "prisma/migrations", name);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "migration.sql"), sql);
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

beforeEach(() => {
  project = createScratchProject({ name: "self" });
});
afterEach(() => fs.rmSync(project, { recursive: true }));

it("ends, after all migrations of the product, exactly at its schema", async () => {
  const { url } = await createTestDatabase();
  const engine = await openEngine(url);
  const difference = await engine.diff().finally(() => engine.close());
  expect(difference).toContain("This is an empty migration");
});

it("applies each migration once, however many processes start together", async () => {
  const { url } = await createEmptyDatabase();
  const outputs = await Promise.all([migrate(url, "deploy"), migrate(url, "deploy"), migrate(url, "deploy")]);
  expect(outputs.sort()).toEqual([
    "Migrations applied: 20260101000000_init\n",
    "Migrations applied: none were missing\n",
    "Migrations applied: none were missing\n",
  ]);
});

it("takes functions and comments as they are written", async () => {
  const { url } = await createEmptyDatabase();
  const body = "BEGIN a := a + 1; RETURN a; END";
  writeMigration(
    "20260102000000_function",
    `-- first; second\nCREATE FUNCTION next_of(a int) RETURNS int LANGUAGE plpgsql AS $$ ${body} $$;`,
  );
  await migrate(url, "deploy");
  const { rows } = await query(url, "SELECT next_of(41)");
  expect(rows).toEqual([{ next_of: 42 }]);
});

it("undoes a migration that fails, and applies it once it is mended", async () => {
  const { url } = await createEmptyDatabase();
  writeMigration("20260103000000_mended", "CREATE TABLE half (id int); SELECT missing_function();");
  await expect(migrate(url, "deploy")).rejects.toThrow("missing_function() does not exist");
  await expect(query(url, "SELECT FROM half")).rejects.toThrow('relation "half" does not exist');

  writeMigration("20260103000000_mended", "CREATE TABLE half (id int);");
  expect(await migrate(url, "deploy")).toBe("Migrations applied: 20260103000000_mended\n");
});

it("writes a migration for what changed in any file of the schema", async () => {
  const { url } = await createEmptyDatabase();
  expect(await migrate(url, "create", "nothing")).toBe("The schema has not changed.\n");

  fs.writeFileSync(path.join(project, "prisma/schema/pet.prisma"), "model Pet {\n  id Int @id\n}\n");
  const file = (await migrate(url, "create", "add-pet")).trim();
  expect(file).toMatch(/^prisma\/migrations\/\d{14}_add_pet\/migration\.sql$/);
  expect(fs.readFileSync(path.join(project, file), "utf8")).toContain('CREATE TABLE "Pet"');
});
