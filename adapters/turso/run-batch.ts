import { z } from "zod";
import { dbQuery, defineOperation, free } from "../kit/index.ts";
import { executeAll } from "./pipeline.ts";

const statementsMax = 50;

export const runBatch = defineOperation({
  name: "run_batch",
  title: "Run several statements",
  description:
    "Runs up to 50 SQLite statements on a Turso database in one transaction and returns each one's rows or count: all happen, or none. Placeholders are ?.",
  docs: "https://docs.turso.tech/sdk/http/reference",
  effect: "destroy",
  price: free,
  timeoutMs: 60_000,
  input: z.strictObject({
    statements: z
      .array(z.strictObject({ sql: dbQuery.input.shape.sql, parameters: dbQuery.input.shape.parameters }))
      .min(1)
      .max(statementsMax)
      .describe('In order. Example: [{"sql": "INSERT INTO tags (name) VALUES (?)", "parameters": ["new"]}]'),
  }),
  output: z.object({ results: z.array(dbQuery.output) }),
  run: async ({ statements }, api) => ({ results: await executeAll(statements, api) }),
});
