import { z } from "zod";
import { type Api, type Row, UpstreamFailure } from "../kit/index.ts";

/** https://github.com/tursodatabase/libsql/blob/main/docs/HRANA_2_SPEC.md: integers are text, blobs are base64. */
const Value = z.union([
  z.object({ type: z.literal("null") }),
  z.object({ type: z.literal("integer"), value: z.string() }),
  z.object({ type: z.literal("float"), value: z.number() }),
  z.object({ type: z.literal("text"), value: z.string() }),
  z.object({ type: z.literal("blob"), base64: z.string() }),
]);

const StatementResult = z.object({
  cols: z.array(z.object({ name: z.string().nullish() })),
  rows: z.array(z.array(Value)),
  affected_row_count: z.int().nullish(),
});

const VendorError = z.object({ message: z.string(), code: z.string().nullish() });

const toFailure = ({ message, code }: z.output<typeof VendorError>) =>
  new UpstreamFailure({ kind: "rejected", message, code: code ?? undefined });

type Answer<T> = {
  results: [
    { type: "ok"; response: { result: T } } | { type: "error"; error: z.output<typeof VendorError> },
    ...unknown[],
  ];
};

const answerWith = <T extends z.ZodType>(result: T) =>
  z.object({
    results: z.tuple(
      [
        z.union([
          z.object({ type: z.literal("ok"), response: z.object({ result }) }),
          z.object({ type: z.literal("error"), error: VendorError }),
        ]),
      ],
      z.unknown(),
    ),
  });

/** Sends one request of a stream and closes it, which undoes a transaction that is still open. */
async function runOne<T>(request: object, returns: z.ZodType<Answer<T>>, api: Api): Promise<T> {
  const { results } = await api.post("/v2/pipeline", { json: { requests: [request, { type: "close" }] }, returns });
  const [first] = results;
  if (first.type === "error") throw toFailure(first.error);
  return first.response.result;
}

type Parameter = string | number | boolean | null;

export type Statement = { sql: string; parameters: readonly Parameter[] };

const toStatement = ({ sql, parameters }: Statement) => ({ sql, args: parameters.map(toValue) });

const ExecuteAnswer = answerWith(StatementResult);

export const execute = async (statement: Statement, api: Api) =>
  toRows(await runOne({ type: "execute", stmt: toStatement(statement) }, ExecuteAnswer, api));

const BatchAnswer = answerWith(
  z.object({
    step_results: z.array(StatementResult.nullish()),
    step_errors: z.array(VendorError.nullish()),
  }),
);

/** All of the statements or none: each runs only if the one before it went well, the commit included. */
export async function executeAll(statements: readonly Statement[], api: Api) {
  const all = [{ sql: "BEGIN IMMEDIATE", parameters: [] }, ...statements, { sql: "COMMIT", parameters: [] }];
  const steps = all.map((statement, index) => ({
    ...(index > 0 && { condition: { type: "ok", step: index - 1 } }),
    stmt: toStatement(statement),
  }));
  const { step_results, step_errors } = await runOne({ type: "batch", batch: { steps } }, BatchAnswer, api);
  const failed = step_errors.find((error) => error);
  if (failed) throw toFailure(failed);
  return step_results.slice(1, -1).flatMap((result) => (result ? [toRows(result)] : []));
}

function toValue(parameter: Parameter) {
  if (parameter === null) return { type: "null" };
  if (typeof parameter === "string") return { type: "text", value: parameter };
  if (typeof parameter === "boolean") return { type: "integer", value: parameter ? "1" : "0" };
  return Number.isSafeInteger(parameter)
    ? { type: "integer", value: String(parameter) }
    : { type: "float", value: parameter };
}

function toRows({ cols, rows, affected_row_count }: z.output<typeof StatementResult>) {
  const columns = cols.map(({ name }, index) => name ?? `column_${index + 1}`);
  return {
    columns,
    rows: rows.map(
      (row): Row => Object.fromEntries(row.map((value, index) => [columns[index] ?? "", fromValue(value)])),
    ),
    affected: columns.length > 0 ? null : (affected_row_count ?? null),
  };
}

// Whole numbers that JSON cannot carry stay text.
function fromValue(value: z.output<typeof Value>): unknown {
  if (value.type === "null") return null;
  if (value.type === "blob") return value.base64;
  if (value.type !== "integer") return value.value;
  return Number.isSafeInteger(Number(value.value)) ? Number(value.value) : value.value;
}
