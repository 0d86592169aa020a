import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import { jsonValue } from "./json-value.ts";
import type * as job from "./validate.job.mjs";

const timeMsMax = 3_000;

const JsonSchema = z
  .union([z.record(z.string(), z.unknown()), z.boolean()])
  .describe(
    'The JSON Schema. Example: {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}}',
  );

export const validate = defineOperation({
  name: "validate",
  title: "Validate JSON against a schema",
  description:
    "Checks JSON against a JSON Schema (2020-12 or draft-07, formats included) and returns every error with its path. Use it before sending data on, or to find what is wrong with it.",
  docs: "https://json-schema.org/draft/2020-12",
  effect: "read",
  price: free,
  input: z.strictObject({
    data: jsonValue('The JSON to check. Example: {"id": "7"}'),
    schema: JsonSchema,
    dialect: z
      .enum(["auto", "2020-12", "draft-07"])
      .default("auto")
      .describe("Which JSON Schema it is; auto reads $schema, and takes 2020-12 without one. Example: draft-07"),
  }),
  output: z.object({
    valid: z.boolean(),
    dialect: z.enum(["2020-12", "draft-07"]),
    errors: z
      .array(
        z.object({
          path: z.string().describe("JSON Pointer into the data; empty for the whole."),
          message: z.string(),
          keyword: z.string(),
          schema_path: z.string(),
          params: z.record(z.string(), z.unknown()).describe("What the keyword wanted or met."),
        }),
      )
      .describe("The first 100."),
    error_count: z.int(),
  }),
  run: ({ data, schema, dialect }, api) =>
    runInWorker<typeof job>("json/validate", { data, schema, dialect }, { timeMsMax, signal: api.signal }),
});
