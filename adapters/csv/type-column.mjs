// @ts-check

/** @typedef {"number" | "boolean" | "text" | "empty"} ColumnType */

/**
 * A column is of numbers or booleans when every cell with content is; everything else stays text. Empty cells are null.
 *
 * @param {readonly string[]} cells
 * @param {"infer" | "text"} types
 * @returns {{ type: ColumnType, values: (string | number | boolean | null)[] }}
 */
export function typeColumn(cells, types) {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0) return { type: "empty", values: cells.map(() => null) };
  if (types === "infer" && filled.every(isNumber)) {
    return { type: "number", values: cells.map((cell) => (cell === "" ? null : Number(cell))) };
  }
  if (types === "infer" && filled.every(isBoolean)) {
    return { type: "boolean", values: cells.map((cell) => (cell === "" ? null : cell.toLowerCase() === "true")) };
  }
  return { type: "text", values: cells.map((cell) => (cell === "" ? null : cell)) };
}

// Leading zeros and digits beyond what a number holds belong to identifiers, which must survive as they are.
/** @param {string} cell */
const isNumber = (cell) =>
  /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i.test(cell) &&
  Number.isFinite(Number(cell)) &&
  Math.abs(Number(cell)) <= Number.MAX_SAFE_INTEGER &&
  cell.replace(/e.*$/i, "").replace(/\D/g, "").length <= significantDigitsMax;

const significantDigitsMax = 16;

/** @param {string} cell */
const isBoolean = (cell) => /^(true|false)$/i.test(cell);
