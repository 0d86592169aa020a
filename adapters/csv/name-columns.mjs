// @ts-check

/**
 * One name a column: those of the head row, `column_3` for what it leaves out, `name_2` for what it says twice.
 *
 * @param {readonly string[]} head
 * @param {number} width
 */
export function nameColumns(head, width) {
  /** @type {Set<string>} */
  const names = new Set();
  for (let column = 1; column <= width; column++) {
    const asked = head[column - 1]?.trim() ?? "";
    // No JSON object may carry this one through the gateway.
    const name = asked === "" || asked === "__proto__" ? `column_${column}` : asked;
    let unique = name;
    for (let copy = 2; names.has(unique); copy++) unique = `${name}_${copy}`;
    names.add(unique);
  }
  return [...names];
}
