// @ts-check
import { stringify } from "csv-stringify/sync";

const csvLengthMax = 4_000_000;
const columnsMax = 500;

/**
 * @typedef {object} Input
 * @property {Record<string, unknown>[]} rows
 * @property {string[] | undefined} [columns]
 * @property {string} delimiter
 * @property {boolean} header
 * @property {boolean} is_formula_safe
 */

/** @param {Input} input */
export function run({ rows, columns: asked, delimiter, header, is_formula_safe }) {
  const columns = asked ?? [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (columns.length > columnsMax) {
    return { refused: `The rows have ${columns.length} different members: name at most ${columnsMax} in columns.` };
  }
  const records = rows.map((row) => columns.map((name) => cell(Object.hasOwn(row, name) ? row[name] : null)));
  const csv = stringify(header ? [columns, ...records] : records, {
    delimiter,
    record_delimiter: "windows",
    escape_formulas: is_formula_safe,
    // A row of one empty cell would be an empty line, which readers skip.
    quoted_empty: columns.length === 1,
  });
  if (csv.length > csvLengthMax) return { refused: "The CSV would be too large: send fewer rows or columns." };
  return { csv, columns, row_count: rows.length };
}

/** Objects and arrays become JSON, null an empty cell. @param {unknown} value */
function cell(value) {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
