import { z } from "zod";
import { capabilities } from "@/adapters/kit/capabilities/index";
import { categories } from "@/adapters/kit/categories";
import { suggestFor, targets } from "@/server/catalog/catalog";
import { capabilityNames, categoryNames, everything, namesOf } from "@/server/policy/tool-patterns";

const patternLengthMax = 120;
const patternsMax = 200;

/** A list of tools: a tool, an operation, a capability, a category or all. A pattern that means nothing is refused. */
export const ToolPatterns = z
  .array(
    z
      .string()
      .max(patternLengthMax)
      .superRefine((pattern, context) => {
        if (coveringPatterns().has(pattern)) return;
        const { sentence } = suggestFor(pattern, [...coveringPatterns().keys()]);
        const message = `"${pattern.slice(0, patternLengthMax)}" is no tool, operation, capability or category.${sentence}`;
        context.addIssue({ code: "custom", message });
      }),
  )
  .max(patternsMax)
  .transform((patterns) => [...new Set(patterns)])
  .describe("Tools: `tavily`, `tavily/search`, `email.*` or `email.send` by capability, `category:llm`, or `*`.");

/** Whatever the second pattern means now or will ever mean, the first means too. */
export const coversPattern = (outer: string, inner: string): boolean =>
  outer === everything || outer === inner || (coveringPatterns().get(inner)?.has(outer) ?? false);

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** All patterns there are, each with those that cover it. A tool's category and an operation's capability never change. */
function coveringPatterns(): ReadonlyMap<string, ReadonlySet<string>> {
  known ??= new Map<string, ReadonlySet<string>>([
    [everything, new Set()],
    ...Object.keys(categories).flatMap((category) => chain(categoryNames(category).toReversed())),
    ...capabilities.flatMap(({ name }) => chain(capabilityNames(name))),
    ...targets.map(({ tool }) => [tool.slug, new Set(categoryNames(tool.category))] as const),
    ...targets.map(({ tool, operation }) => {
      const target = { ...operation, tool: tool.slug, operation: operation.name, category: tool.category };
      return [`${tool.slug}/${operation.name}`, new Set(namesOf(target))] as const;
    }),
  ]);
  return known;
}

/** From the narrowest to the widest: each is covered by all that follow. */
const chain = (names: readonly string[]) =>
  names.map((name, index) => [name, new Set(names.slice(index + 1))] as const);
