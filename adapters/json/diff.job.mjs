// @ts-check
import canonicalize from "canonicalize";
import { create } from "jsondiffpatch";
import { format } from "jsondiffpatch/formatters/jsonpatch";

const changesMax = 5_000;

/** @typedef {{ path: string, change: "added" | "removed" | "changed" | "moved", before?: unknown, after?: unknown, from?: string }} Change */

/** @param {{ before: unknown, after: unknown, match_by?: string | undefined }} input */
export function run({ before, after, match_by }) {
  const differ = create({ objectHash: (item) => identity(item, match_by) });
  const delta = differ.diff(before, after);
  /** @type {Change[]} */
  const changes = [];
  collect(delta, "", "", changes);
  if (changes.length > changesMax) {
    return { refused: `The documents differ in more than ${changesMax} places: compare smaller parts of them.` };
  }
  return { equal: delta === undefined, changes, patch: format(delta) };
}

/**
 * Items with the same identity are compared; without one, only equal items are the same.
 *
 * @param {object | null} item
 * @param {string | undefined} matchBy
 */
function identity(item, matchBy) {
  const value = matchBy === undefined || item === null ? undefined : Reflect.get(item, matchBy);
  return value === undefined ? String(canonicalize(item)) : `${matchBy}:${JSON.stringify(value)}`;
}

/**
 * Walks a delta (https://github.com/benjamine/jsondiffpatch/blob/master/docs/deltas.md).
 *
 * @param {unknown} delta
 * @param {string} oldPath
 * @param {string} newPath
 * @param {Change[]} changes
 */
function collect(delta, oldPath, newPath, changes) {
  if (delta === undefined) return;
  if (Array.isArray(delta)) {
    changes.push(leaf(delta, oldPath, newPath));
    return;
  }
  const members = /** @type {Record<string, unknown>} */ (delta);
  const isArray = members._t === "a";
  for (const [name, child] of Object.entries(members)) {
    if (isArray && name === "_t") continue;
    const isOldIndex = isArray && name.startsWith("_");
    const key = escapePointer(isOldIndex ? name.slice(1) : name);
    const movedTo = isOldIndex && Array.isArray(child) && child[2] === moved ? String(child[1]) : key;
    collect(child, `${oldPath}/${key}`, `${newPath}/${movedTo}`, changes);
  }
}

const removed = 0;
const moved = 3;

/**
 * @param {unknown[]} delta
 * @param {string} oldPath
 * @param {string} newPath
 * @returns {Change}
 */
function leaf(delta, oldPath, newPath) {
  if (delta.length === 1) return { path: newPath, change: "added", after: delta[0] };
  if (delta.length === 2) return { path: newPath, change: "changed", before: delta[0], after: delta[1] };
  if (delta[2] === removed) return { path: oldPath, change: "removed", before: delta[0] };
  return { path: newPath, change: "moved", from: oldPath };
}

/** https://www.rfc-editor.org/rfc/rfc6901 @param {string} name */
const escapePointer = (name) => name.replaceAll("~", "~0").replaceAll("/", "~1");
