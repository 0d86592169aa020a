import { z } from "zod";
import { type Api, Row } from "../kit/index.ts";

/** https://github.com/neondatabase/serverless/blob/main/src/httpQuery.ts: values as JSON, since we ask for no raw text. */
export const Result = z.object({
  command: z.string().nullish(),
  rowCount: z.int().nullish(),
  fields: z.array(z.object({ name: z.string() })).nullish(),
  rows: z.array(Row),
});

const commandsThatChange = new Set(["INSERT", "UPDATE", "DELETE", "MERGE"]);

export const toOutput = ({ command, rowCount, fields, rows }: z.output<typeof Result>) => ({
  columns: (fields ?? []).map(({ name }) => name),
  rows,
  affected: commandsThatChange.has(command ?? "") ? (rowCount ?? null) : null,
});

/** One statement in a transaction that PostgreSQL lets change nothing. */
export async function read(sql: string, parameters: readonly unknown[], api: Api): Promise<z.output<typeof Result>> {
  const { results } = await api.post("/sql", {
    headers: { "neon-batch-read-only": "true" },
    json: { queries: [{ query: sql, params: parameters }] },
    returns: z.object({ results: z.tuple([Result]) }),
  });
  return results[0];
}
