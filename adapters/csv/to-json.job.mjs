// @ts-check
import { CsvError, parse } from "csv-parse/sync";
import { detectDelimiter } from "./detect-delimiter.mjs";
import { nameColumns } from "./name-columns.mjs";
import { typeColumn } from "./type-column.mjs";

const columnsMax = 500;
const cellsMax = 200_000;

/** @param {{ csv: string, delimiter: string, header: boolean, types: "infer" | "text", rows_max: number }} input */
export function run({ csv, delimiter: asked, header, types, rows_max }) {
  const delimiter = asked === "auto" ? detectDelimiter(csv) : asked;
  const read = readRecords(csv, delimiter);
  if (read.refused !== undefined) return { refused: read.refused };
  const [first = [], ...others] = read.records;
  const records = header ? others : read.records;
  const width = read.records.reduce((widest, record) => Math.max(widest, record.length), 0);
  if (width > columnsMax) return { refused: `The CSV has ${width} columns: send at most ${columnsMax} of them.` };
  if (width * Math.min(records.length, rows_max) > cellsMax) {
    return { refused: `The rows have more than ${cellsMax} cells: lower rows_max.` };
  }
  const names = nameColumns(header ? first : [], width);
  const kept = records.slice(0, rows_max);
  const columns = names.map((name, x) => ({
    name,
    ...typeColumn(
      kept.map((record) => record[x] ?? ""),
      types,
    ),
  }));
  return {
    columns: columns.map(({ name, type }) => ({ name, type })),
    rows: kept.map((_, y) => Object.fromEntries(columns.map(({ name, values }) => [name, values[y] ?? null]))),
    row_count: records.length,
    delimiter,
  };
}

/**
 * @param {string} csv
 * @param {string} delimiter
 */
function readRecords(csv, delimiter) {
  try {
    const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true };
    return { records: /** @type {string[][]} */ (parse(csv, options)) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { refused: `The CSV is broken: ${error.message}. Quotes inside a quoted field are written twice.` };
  }
}
