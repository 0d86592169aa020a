// @ts-check
import { diffLines, FILE_HEADERS_ONLY, formatPatch, structuredPatch } from "diff";

const editsMax = 20_000;

/** @typedef {{ before: string, after: string, context_lines: number, is_whitespace_ignored: boolean, filename: string }} Input */

/** @param {Input} input */
export function run({ before, after, context_lines, is_whitespace_ignored, filename }) {
  const options = { ignoreWhitespace: is_whitespace_ignored, maxEditLength: editsMax };
  const patch = structuredPatch(filename, filename, before, after, undefined, undefined, {
    ...options,
    context: context_lines,
  });
  const changes = diffLines(before, after, options);
  if (!patch || !changes) return { refused: `The texts differ in more than ${editsMax} lines: compare parts of them.` };
  const count = (/** @type {"added" | "removed"} */ kind) =>
    changes.filter((change) => change[kind]).reduce((sum, change) => sum + change.count, 0);
  const isEqual = patch.hunks.length === 0;
  return {
    equal: isEqual,
    unified: isEqual ? "" : formatPatch(patch, FILE_HEADERS_ONLY),
    added: count("added"),
    removed: count("removed"),
    unchanged: changes.filter((change) => !change.added && !change.removed).reduce((sum, { count }) => sum + count, 0),
  };
}
