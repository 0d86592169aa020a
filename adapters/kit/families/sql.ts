import { z } from "zod";
import { dbQuery } from "../capabilities/data.ts";
import { UpstreamFailure } from "../failure.ts";

/** A row as databases give it over HTTP: JSON values by column. */
export const Row = z.record(z.string(), z.unknown());
export type Row = z.output<typeof Row>;

/** What an operation that cannot change data takes: the same as `db.query`, on the credential's own database. */
export const readOnlySql = dbQuery.input.omit({ database: true });

/** Column names of rows that came without a header: empty where there are no rows. */
export const columnsOf = ([first]: readonly Row[]): string[] => Object.keys(first ?? {});

/** For credentials that open one database only. */
export function refuseDatabase(database: string | undefined): void {
  if (database === undefined) return;
  const message = "This credential opens one database: leave database out, or connect another credential.";
  throw new UpstreamFailure({ kind: "rejected", message });
}

const Table = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string(), is_nullable: z.boolean() })),
});
type Table = z.output<typeof Table>;

const ColumnRow = z.object({
  table_schema: z.string(),
  table_name: z.string(),
  column_name: z.string(),
  data_type: z.string(),
  is_nullable: z.string(),
});

/** Tables and views of a PostgreSQL database: `sql` asks, `fromRows` makes `output` of the answer. */
export const postgresTables = {
  sql: `SELECT table_schema, table_name, column_name, data_type, is_nullable FROM information_schema.columns
WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
ORDER BY table_schema, table_name, ordinal_position LIMIT 10000`,
  output: z.object({ tables: z.array(Table) }),
  fromRows: (rows: readonly Row[]): { tables: Table[] } => {
    const tables = new Map<string, Table>();
    for (const row of rowsAs(ColumnRow, rows)) {
      const key = JSON.stringify([row.table_schema, row.table_name]);
      const table = tables.get(key) ?? { schema: row.table_schema, name: row.table_name, columns: [] };
      table.columns.push({ name: row.column_name, type: row.data_type, is_nullable: row.is_nullable === "YES" });
      tables.set(key, table);
    }
    return { tables: [...tables.values()] };
  },
};

const SqliteTable = z.object({
  name: z.string(),
  type: z.string().describe("`table` or `view`."),
  sql: z.string().nullable().describe("The statement that made it, with its columns."),
});

/** The same for SQLite, which keeps each table as the statement that made it. */
export const sqliteTables = {
  sql: `SELECT name, type, sql FROM sqlite_schema WHERE type IN ('table', 'view')
AND substr(name, 1, 7) <> 'sqlite_' AND substr(name, 1, 4) <> '_cf_' ORDER BY name LIMIT 1000`,
  output: z.object({ tables: z.array(SqliteTable) }),
  fromRows: (rows: readonly Row[]) => ({ tables: rowsAs(SqliteTable, rows) }),
};

function rowsAs<T extends z.ZodType>(row: T, rows: readonly Row[]): z.output<T>[] {
  const parsed = z.array(row).safeParse(rows);
  if (parsed.success) return parsed.data;
  const message = "The database describes its tables in another way than it should.";
  throw new UpstreamFailure({ kind: "bad_answer", message }, { cause: parsed.error });
}
