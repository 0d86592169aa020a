// @ts-check

const cellsMax = 50_000;
const columnsMax = 200;

/**
 * The cells of a table where they stand: a cell that spans several places is in the first, the others are undefined.
 *
 * @param {HTMLTableElement} table
 * @returns {(HTMLTableCellElement | undefined)[][]}
 */
export function tableGrid(table) {
  const rows = Array.from(table.rows);
  /** @type {{ cell?: HTMLTableCellElement }[][]} */
  const grid = rows.map(() => []);
  let cells = 0;
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of Array.from(row.cells)) {
      while (grid[y]?.[x]) x++;
      const width = span(cell, "colspan", columnsMax - x);
      const height = span(cell, "rowspan", rows.length - y);
      cells += width * height;
      if (cells > cellsMax || x >= columnsMax) break;
      for (let down = 0; down < height; down++) {
        for (let right = 0; right < width; right++) {
          const line = grid[y + down];
          if (line) line[x + right] = down + right === 0 ? { cell } : {};
        }
      }
      x += width;
    }
  }
  const width = Math.max(0, ...grid.map((line) => line.length));
  return grid.map((line) => Array.from({ length: width }, (_, x) => line[x]?.cell));
}

/**
 * @param {HTMLTableCellElement} cell
 * @param {"colspan" | "rowspan"} name
 * @param {number} max
 */
function span(cell, name, max) {
  const value = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return Math.max(1, Math.min(Number.isFinite(value) ? value : 1, max));
}

/** The row of column names: the one in `thead`, or a first row of nothing but `th`. @param {HTMLTableElement} table */
export function hasHeadRow(table) {
  const [first] = Array.from(table.rows);
  if (!first) return false;
  return first.parentNode?.nodeName === "THEAD" || Array.from(first.cells).every((cell) => cell.nodeName === "TH");
}
