import { closest, distance } from "fastest-levenshtein";
import { catalog } from "@/adapters/catalog";
import { capabilities } from "@/adapters/kit/capabilities/index";
import type { Operation, Tool } from "@/adapters/kit/define-tool";
import { AppError } from "@/server/errors";

/** An operation with the tool that it belongs to: what a call is resolved to. */
export type Target = { tool: Tool; operation: Operation };

export const targets: readonly Target[] = catalog.flatMap((tool) =>
  tool.operations.map((operation) => ({ tool, operation })),
);

const toolBySlug = new Map(catalog.map((tool) => [tool.slug, tool]));
const targetByName = new Map(targets.map((target) => [`${target.tool.slug}/${target.operation.name}`, target]));

/** The name under which LLMs and MCP clients know an operation. */
export const functionName = ({ tool, operation }: Target) => `${tool.slug}__${operation.name}`;

/** What allow lists, deny lists and policies look at. */
export const matchable = ({ tool, operation }: Target) => ({
  tool: tool.slug,
  operation: operation.name,
  capability: operation.capability,
  category: tool.category,
  effect: operation.effect,
});

const targetByFunctionName = new Map(targets.map((target) => [functionName(target), target]));

export const targetOfFunction = (name: string): Target | undefined => targetByFunctionName.get(name);

export function findTool(slug: string): Tool {
  const tool = toolBySlug.get(slug);
  if (tool) return tool;
  const suggestion = suggestFor(slug, [...toolBySlug.keys()]);
  throw new AppError(
    "tool_not_found",
    `There is no tool "${clip(slug)}".${suggestion.sentence} GET /api/v1/tools lists all.`,
    {
      details: suggestion.details,
    },
  );
}

export function findTarget(slug: string, name: string): Target {
  const target = targetByName.get(`${slug}/${name}`);
  if (target) return target;
  const tool = findTool(slug);
  const names = tool.operations.map((operation) => operation.name);
  const suggestion = suggestFor(name, names);
  throw new AppError(
    "operation_not_found",
    `The tool "${slug}" has no operation "${clip(name)}". It has: ${names.join(", ")}.`,
    { details: suggestion.details },
  );
}

const capabilityNames = capabilities.map((capability) => capability.name);
const targetsByCapability = new Map(
  capabilityNames.map((name) => [name, targets.filter(({ operation }) => operation.capability === name)]),
);

/** Every operation of a capability, in the catalogue's order. */
export function findCapabilityTargets(name: string): readonly Target[] {
  const found = targetsByCapability.get(name);
  if (found && found.length > 0) return found;
  const suggestion = suggestFor(name, capabilityNames);
  throw new AppError("tool_not_found", `There is no capability "${clip(name)}".${suggestion.sentence}`, {
    details: suggestion.details,
  });
}

/** The nearest known name, for a person who mistyped. */
export function suggestFor(name: string, known: readonly string[]) {
  const asked = name.slice(0, nameLengthMax);
  const candidate = known.length > 0 ? closest(asked, known as string[]) : undefined;
  // Beyond half of its letters it is another word, not a mistyped one.
  const nearest = candidate && distance(asked, candidate) <= candidate.length / 2 ? candidate : undefined;
  return {
    sentence: nearest ? ` Did you mean "${nearest}"?` : "",
    details: nearest ? { did_you_mean: nearest } : {},
  };
}

const nameLengthMax = 80;
const clip = (text: string) => (text.length > nameLengthMax ? `${text.slice(0, nameLengthMax)}…` : text);
