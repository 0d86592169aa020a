import type { CallToolResult, Tool as McpTool } from "@modelcontextprotocol/server";
import { z } from "zod";
import { categories } from "@/adapters/kit/categories";
import { functionName, type Target } from "@/server/catalog/catalog";
import { priceRecord, schemasOf } from "@/server/catalog/describe-tool";
import { searchCatalog } from "@/server/catalog/search-catalog";
import { asError } from "@/server/doors/mcp/call-target";
import type { ErrorKind } from "@/server/errors";

const foundMax = 20;

const inputs = {
  search_tools: z.strictObject({
    query: z.string().trim().min(1).max(300).describe("The task in plain words. Example: send an e-mail to a customer"),
    limit: z.int().min(1).max(foundMax).default(8).describe("How many tools at most."),
  }),
  describe_tool: z.strictObject({
    name: z.string().min(1).max(100).describe("A name that search_tools gave. Example: tavily__search"),
  }),
  call_tool: z.strictObject({
    name: z.string().min(1).max(100).describe("A name that search_tools gave."),
    arguments: z.record(z.string(), z.unknown()).default({}).describe("The tool's input, as describe_tool shows it."),
  }),
} as const;

type MetaTool = keyof typeof inputs;

export const isMetaTool = (name: string): name is MetaTool => Object.hasOwn(inputs, name);

/** The three tools of `?mode=search`; what is behind them is said in the first one's description. */
export function metaTools(targets: readonly Target[]): McpTool[] {
  const shelves = [...new Set(targets.map(({ tool }) => categories[tool.category]))].join(", ");
  const tools = new Set(targets.map(({ tool }) => tool.slug)).size;
  return [
    metaTool(
      "search_tools",
      true,
      `Finds tools for a task among ${targets.length} operations of ${tools} tools: ${shelves}. Returns names, what they do and their price. Start here.`,
    ),
    metaTool(
      "describe_tool",
      true,
      "Returns a tool's full description with the JSON Schemas of its input and output. Use it before calling a tool for the first time.",
    ),
    metaTool("call_tool", false, "Runs a tool by name with its arguments and returns its result."),
  ];
}

const metaTool = (name: MetaTool, isRead: boolean, description: string): McpTool => ({
  name,
  description,
  inputSchema: z.toJSONSchema(inputs[name], { io: "input" }) as McpTool["inputSchema"],
  annotations: { readOnlyHint: isRead, openWorldHint: !isRead },
});

type Scope = {
  targets: readonly Target[];
  call: (name: string, input: Record<string, unknown>) => Promise<CallToolResult> | undefined;
  /** Hears of what is refused here, before it is a call. */
  onRefusal: (code: ErrorKind) => void;
};

export function runMetaTool(name: MetaTool, args: unknown, scope: Scope): Promise<CallToolResult> | CallToolResult {
  const parsed = inputs[name].safeParse(args);
  if (!parsed.success) {
    scope.onRefusal("invalid_input");
    return asError(`${name}: ${z.prettifyError(parsed.error)}`);
  }
  if (name === "search_tools") return search(parsed.data as z.output<typeof inputs.search_tools>, scope.targets);
  const { name: wanted } = parsed.data as { name: string };
  const unknown = asError(`There is no tool "${wanted}". Find one with search_tools.`);
  if (name === "call_tool") {
    const { arguments: input } = parsed.data as z.output<typeof inputs.call_tool>;
    const running = scope.call(wanted, input);
    if (!running) scope.onRefusal("tool_not_found");
    return running ?? unknown;
  }
  const target = scope.targets.find((candidate) => functionName(candidate) === wanted);
  return target ? asText(describeTarget(target)) : unknown;
}

function search({ query, limit }: z.output<typeof inputs.search_tools>, targets: readonly Target[]): CallToolResult {
  const inView = new Set(targets);
  const found = searchCatalog(query).filter((target) => inView.has(target));
  return asText({
    tools: found.slice(0, limit).map((target) => ({
      name: functionName(target),
      description: target.operation.description,
      effect: target.operation.effect,
      price: priceRecord(target.operation.price),
      required: schemasOf(target.operation).input.required ?? [],
    })),
    more: Math.max(0, found.length - limit),
  });
}

const describeTarget = (target: Target) => ({
  name: functionName(target),
  title: target.operation.title,
  description: target.operation.description,
  effect: target.operation.effect,
  price: priceRecord(target.operation.price),
  input_schema: schemasOf(target.operation).input,
  output_schema: schemasOf(target.operation).output,
});

const asText = (value: unknown): CallToolResult => ({ content: [{ type: "text", text: JSON.stringify(value) }] });
