/** Deeper nesting is refused before it can exhaust the stack of whoever walks the value. */
export const jsonDepthMax = 64;

export type ParsedJson =
  | { ok: true; value: unknown }
  | { ok: false; reason: "syntax" | "depth" | "duplicate_key" | "forbidden_key" };

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;

/**
 * JSON from outside. Beyond what `JSON.parse` refuses, so are nesting over `jsonDepthMax`, an object that names a key
 * twice (two readers would see two requests) and keys that reach an object's prototype.
 */
export function parseJson(text: string, options: { isStrict?: boolean } = {}): ParsedJson {
  const scan = scanStructure(text);
  if (scan.depth > jsonDepthMax) return { ok: false, reason: "depth" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: "syntax" };
  }
  // A key is spelled out or escaped: most texts need no look at each.
  const mayBeForbidden = text.includes("__proto__") || text.includes("\\u");
  if (!options.isStrict && !mayBeForbidden) return { ok: true, value };
  const count = countKeys(value);
  if (count.isForbidden) return { ok: false, reason: "forbidden_key" };
  // Every key has one colon outside strings: fewer keys than colons means that one overwrote another.
  if (options.isStrict && count.keys !== scan.colons) return { ok: false, reason: "duplicate_key" };
  return { ok: true, value };
}

function scanStructure(text: string): { depth: number; colons: number } {
  let depth = 0;
  let deepest = 0;
  let colons = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === quote) index = endOfString(text, index);
    else if (code === colon) colons++;
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x7d || code === 0x5d) depth--;
  }
  return { depth: deepest, colons };
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === backslash) slashes++;
  return slashes % 2 === 1;
}

function countKeys(value: unknown): { keys: number; isForbidden: boolean } {
  if (typeof value !== "object" || value === null) return { keys: 0, isForbidden: false };
  let keys = 0;
  let isForbidden = false;
  const pending: unknown[] = [value];
  const visit = (child: unknown) => {
    if (typeof child === "object" && child !== null) pending.push(child);
  };
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (Array.isArray(node)) {
      node.forEach(visit);
      continue;
    }
    for (const name in node) {
      keys++;
      if (name === "__proto__") isForbidden = true;
      visit(node[name as keyof typeof node]);
    }
  }
  return { keys, isForbidden };
}
