// @ts-check
import { compilePattern } from "./compile-pattern.mjs";

const resultLengthMax = 4_000_000;

/** @param {{ text: string, pattern: string, flags: string, replacement: string }} input */
export function run({ text, pattern, flags, replacement }) {
  const { compiled, refused } = compilePattern(pattern, flags);
  if (refused !== undefined) return { refused };
  const parts = readReplacement(replacement, compiled.groupCount(), compiled.namedGroups());
  if ("refused" in parts) return { refused: parts.refused };
  const matcher = compiled.matcher(text);
  let result = "";
  let end = 0;
  let replaced = 0;
  while (matcher.find()) {
    result += text.slice(end, matcher.start());
    for (const part of parts.parts) result += typeof part === "number" ? (matcher.group(part) ?? "") : part;
    end = matcher.end();
    replaced++;
    if (result.length > resultLengthMax) return { refused: "The result is too long: use a shorter replacement." };
  }
  return { text: result + text.slice(end), replaced };
}

/**
 * `$1`, `$<name>` and `$$`, as in JavaScript.
 *
 * @param {string} replacement
 * @param {number} groupCount
 * @param {Record<string, number>} names
 */
function readReplacement(replacement, groupCount, names) {
  /** @type {(string | number)[]} */
  const parts = [];
  for (const piece of replacement.split(/(\$\$|\$\d{1,2}|\$<\w+>)/)) {
    const [, digits, name] = /^\$(?:(\d{1,2})|<(\w+)>)$/.exec(piece) ?? [];
    const group = digits === undefined ? names[name ?? ""] : Number(digits);
    if (digits === undefined && name === undefined) parts.push(piece === "$$" ? "$" : piece);
    else if (group !== undefined && group <= groupCount) parts.push(group);
    else return { refused: `The replacement names the group ${piece}, which the pattern does not have.` };
  }
  return { parts };
}
