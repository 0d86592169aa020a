// @ts-check
import { compilePattern } from "./compile-pattern.mjs";

/** @param {{ text: string, pattern: string, flags: string, limit: number }} input */
export function run({ text, pattern, flags, limit }) {
  const { compiled, refused } = compilePattern(pattern, flags);
  if (refused !== undefined) return { refused };
  const names = Object.entries(compiled.namedGroups());
  const groups = Array.from({ length: compiled.groupCount() }, (_, index) => index + 1);
  const matcher = compiled.matcher(text);
  const matches = [];
  let total = 0;
  while (matcher.find()) {
    total++;
    if (total > limit) continue;
    matches.push({
      text: matcher.group() ?? "",
      start: matcher.start(),
      end: matcher.end(),
      groups: groups.map((group) => matcher.group(group)),
      named: Object.fromEntries(names.map(([name, group]) => [name, matcher.group(group)])),
    });
  }
  return { matches, total };
}
