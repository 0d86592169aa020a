import type { Effect } from "@/adapters/kit/define-tool";
import type { Caller } from "@/server/caller";

/** An operation, as lists and rules name it. */
export type ToolTarget = {
  tool: string;
  operation: string;
  capability: string | null;
  category: string;
  effect: Effect;
};

/** By the key's own lists: deny wins, and an empty allow-list allows all. */
export function isToolAllowed({ allow, deny }: Pick<Caller, "allow" | "deny">, target: ToolTarget): boolean {
  if (allow.length === 0 && deny.length === 0) return true;
  const names = namesOf(target);
  return !hasAny(deny, names) && (allow.length === 0 || hasAny(allow, names));
}

export const matchesPatterns = (patterns: readonly string[], target: ToolTarget): boolean =>
  hasAny(patterns, namesOf(target));

/** Every pattern that means this operation, among others. */
export const namesOf = ({ tool, operation, capability, category }: ToolTarget): string[] => [
  everything,
  tool,
  `${tool}/${operation}`,
  ...(capability === null ? [] : capabilityNames(capability)),
  ...categoryNames(category),
];

export const everything = "*";

/** `email.send` is also `email.*`. */
export const capabilityNames = (capability: string): string[] => [capability, `${capability.split(".", 1)[0]}.*`];

/** `payments-commerce` is `category:payments-commerce` and `category:payments`. */
export function categoryNames(category: string): readonly string[] {
  const known = namesByCategory.get(category);
  if (known) return known;
  const words = category.split("-");
  const names = words.map((_, index) => `category:${words.slice(0, index + 1).join("-")}`);
  if (namesByCategory.size < categoriesMax) namesByCategory.set(category, names);
  return names;
}

const categoriesMax = 100;
const namesByCategory = new Map<string, readonly string[]>();

function hasAny(patterns: readonly string[], names: readonly string[]): boolean {
  if (patterns.length === 0) return false;
  let set = sets.get(patterns);
  if (!set) {
    set = new Set(patterns);
    sets.set(patterns, set);
  }
  for (const name of names) if (set.has(name)) return true;
  return false;
}

// A key's lists are the same objects for as long as the key is in memory.
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();
