// @ts-check
import { evaluateExpression, math, reasonOf } from "./safe-math.mjs";

const resultLengthMax = 100_000;

/**
 * @typedef {object} Input
 * @property {string} expression
 * @property {Record<string, number | string | number[] | number[][]>} variables
 * @property {number} precision
 */

/** @param {Input} input */
export function run({ expression, variables, precision }) {
  try {
    const result = lastOf(evaluateExpression(expression, readVariables(variables)));
    const text = math.format(result, { precision, ...plainNotation(precision) });
    if (text.length > resultLengthMax)
      return { refused: "The result is too large: ask for less of it, such as its size." };
    return { result: text, number: toNumber(result), type: math.typeOf(result) };
  } catch (error) {
    return { refused: `The expression cannot be evaluated: ${reasonOf(error)}.` };
  }
}

/** Powers of ten only where the digits asked for would not show the number. @param {number} precision */
const plainNotation = (precision) => ({ lowerExp: -9, upperExp: Math.max(21, precision) });

/** @param {Input["variables"]} variables */
const readVariables = (variables) =>
  new Map(Object.entries(variables).map(([name, value]) => [name, readVariable(value)]));

/** Text becomes a number with all its digits, or a quantity with its unit. @param {Input["variables"][string]} value */
function readVariable(value) {
  if (typeof value === "string") return evaluateExpression(value, new Map());
  if (typeof value === "number") return math.bignumber(value);
  return math.bignumber(math.matrix(value));
}

/** Of several lines or statements, the last counts. @param {unknown} result */
function lastOf(result) {
  return math.isResultSet(result) ? /** @type {{ entries: unknown[] }} */ (result).entries.at(-1) : result;
}

/** @param {unknown} result */
function toNumber(result) {
  const isScalar =
    math.isBigNumber(result) || math.isFraction(result) || typeof result === "number" || typeof result === "bigint";
  const value = isScalar ? Number(result) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}
