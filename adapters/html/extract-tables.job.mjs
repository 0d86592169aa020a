// @ts-check
import { parseHtml, plainText, refuseDeepNesting } from "./parse-html.mjs";
import { hasHeadRow, tableGrid } from "./table-grid.mjs";

/** @param {{ html: string, base_url?: string | undefined, tables_max: number, rows_max: number }} input */
export const run = (input) =>
  refuseDeepNesting(() => {
    const tables = Array.from(parseHtml(input).querySelectorAll("table")).filter(
      (table) => !table.querySelector("table"),
    );
    return {
      tables: tables.slice(0, input.tables_max).map((table) => readTable(table, input.rows_max)),
      total: tables.length,
    };
  });

/**
 * @param {HTMLTableElement} table
 * @param {number} rowsMax
 */
function readTable(table, rowsMax) {
  const lines = tableGrid(table).map((line) => line.map((cell) => (cell ? plainText(cell.textContent) : null)));
  const columns = hasHeadRow(table) ? (lines.shift() ?? []) : null;
  return {
    caption: plainText(table.querySelector("caption")?.textContent) || null,
    columns: columns?.map((name) => name ?? "") ?? null,
    rows: lines.slice(0, rowsMax),
    row_count: lines.length,
  };
}
