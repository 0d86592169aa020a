import pg from "pg";
import { expect, it } from "vitest";
import { createTestDatabase } from "./database";

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ count: string }>(sql)).rows;
  } finally {
    await client.end();
  }
}

it("gives a test file a migrated database that no other one sees", async () => {
  const [mine, yours] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await query(mine.url, "CREATE TABLE only_here (id int)");

  const tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'only_here'";
  expect(await query(mine.url, tables)).toEqual(await query(yours.url, tables));
  await expect(query(yours.url, "SELECT FROM only_here")).rejects.toThrow("does not exist");
});

it("gives the run a database of its own besides", async () => {
  const [{ count }] = (await query(process.env.DATABASE_URL ?? "", "SELECT count(*) FROM _prisma_migrations")) as [
    { count: string },
  ];
  expect(Number(count)).toBeGreaterThan(0);
});
