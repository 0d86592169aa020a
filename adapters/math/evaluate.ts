import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./evaluate.job.mjs";

const expressionLengthMax = 2_000;
const variableLengthMax = 500;
const variablesMax = 50;
const matrixSideMax = 200;
const precisionMax = 60;
const timeMsMax = 2_000;

const Row = z.array(z.number()).max(matrixSideMax);

export const evaluate = defineOperation({
  name: "evaluate",
  title: "Calculate",
  description:
    "Evaluates a mathematical expression exactly in decimals: arithmetic, functions, percent, units, complex numbers, matrices, own variables and functions. Use it for every calculation instead of doing it in your head.",
  docs: "https://mathjs.org/docs/expressions/syntax.html",
  effect: "read",
  price: free,
  input: z.strictObject({
    expression: z
      .string()
      .min(1)
      .max(expressionLengthMax)
      .describe("One or more statements; the last one's value counts. Example: rate = 4.5%; 1200 * (1 + rate)^10"),
    variables: z
      .record(
        z.string().regex(/^[A-Za-z_]\w{0,49}$/),
        z.union([z.number(), z.string().min(1).max(variableLengthMax), Row, z.array(Row).max(matrixSideMax)]),
      )
      .refine((variables) => Object.keys(variables).length <= variablesMax, { message: `At most ${variablesMax}.` })
      .default({})
      .describe('Values by name: numbers, lists, matrices, or text for many digits and units. Example: {"x": "3 kg"}'),
    precision: z.int().min(1).max(precisionMax).default(16).describe("Significant digits of the result. Example: 30"),
  }),
  output: z.object({
    result: z.string().describe("The value as text, with its unit."),
    number: z.number().nullable().describe("The value as a number, where it is one."),
    type: z.string().describe("Such as BigNumber, Unit, DenseMatrix, Complex, boolean."),
  }),
  run: (input, api) => runInWorker<typeof job>("math/evaluate", input, { timeMsMax, signal: api.signal }),
});
