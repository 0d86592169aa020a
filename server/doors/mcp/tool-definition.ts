import type { Tool as McpTool } from "@modelcontextprotocol/server";
import type { Effect } from "@/adapters/kit/define-tool";
import { functionName, type Target } from "@/server/catalog/catalog";
import { priceRecord, schemasOf } from "@/server/catalog/describe-tool";

const definitions = new WeakMap<Target, McpTool>();

/** How MCP clients see an operation. Made once; the same for every caller. */
export function toolDefinition(target: Target): McpTool {
  const known = definitions.get(target);
  if (known) return known;
  const { tool, operation } = target;
  const { input, output } = schemasOf(operation);
  const made: McpTool = {
    name: functionName(target),
    title: `${tool.title}: ${operation.title}`,
    description: operation.description,
    inputSchema: withoutDialect(input) as McpTool["inputSchema"],
    outputSchema: orTruncated(withoutDialect(output)) as NonNullable<McpTool["outputSchema"]>,
    annotations: { title: operation.title, openWorldHint: tool.kind !== "native", ...hints[operation.effect] },
    _meta: {
      "toolroute/price": priceRecord(operation.price),
      "toolroute/category": tool.category,
      ...(operation.capability && { "toolroute/capability": operation.capability }),
    },
  };
  definitions.set(target, made);
  return made;
}

const hints: Record<Effect, { readOnlyHint: boolean; destructiveHint: boolean; idempotentHint: boolean }> = {
  read: { readOnlyHint: true, destructiveHint: false, idempotentHint: true },
  write: { readOnlyHint: false, destructiveHint: false, idempotentHint: false },
  destroy: { readOnlyHint: false, destructiveHint: true, idempotentHint: false },
};

function withoutDialect({ $schema: _, ...schema }: Record<string, unknown>): Record<string, unknown> {
  return schema;
}

/** Clients check results against this: a result that is too large comes as a handle instead. */
const truncated = {
  type: "object",
  description: "The result was too large: read it at /api/v1/artifacts/{artifact}.",
  required: ["truncated", "artifact", "bytes", "preview"],
  properties: {
    truncated: { const: true },
    artifact: { type: "string" },
    bytes: { type: "integer" },
    preview: { type: "string" },
  },
};

const orTruncated = (schema: Record<string, unknown>) => ({ type: "object", anyOf: [schema, truncated] });
