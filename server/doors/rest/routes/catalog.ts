import { z } from "zod";
import { catalog } from "@/adapters/catalog";
import { capabilities } from "@/adapters/kit/capabilities/index";
import { categories } from "@/adapters/kit/categories";
import type { Caller } from "@/server/caller";
import { findTool, suggestFor, type Target, targets } from "@/server/catalog/catalog";
import { describeTool } from "@/server/catalog/describe-tool";
import { searchCatalog } from "@/server/catalog/search-catalog";
import { visibleTargets } from "@/server/catalog/visible-targets";
import { authenticate } from "@/server/doors/authenticate";
import { type DoorRequest, replyJson } from "@/server/doors/door";
import { readQuery } from "@/server/doors/read-json";
import type { Route } from "@/server/doors/rest/route";
import { AppError } from "@/server/errors";

const toolsLimitMax = 500;

const ToolsQuery = z.strictObject({
  q: z.string().trim().min(1).max(300).optional().describe("The task in plain words; typing errors are forgiven."),
  category: z.string().optional().describe("One of GET /api/v1/categories."),
  capability: z.string().optional().describe("One of GET /api/v1/capabilities."),
  tools: z.string().max(2_000).optional().describe("Only these: `tavily,exa/search`."),
  effect: z.enum(["read", "write", "destroy"]).optional().describe("Only operations of this effect."),
  limit: z.coerce.number().int().min(1).max(toolsLimitMax).default(toolsLimitMax).describe("How many tools at most."),
});

const Listed = z.object({ data: z.array(z.record(z.string(), z.unknown())), next_cursor: z.string().nullable() });

/** A key is not needed, but one that is sent must be good: then the list is what it may use. */
async function optionalCaller(request: DoorRequest): Promise<Caller | undefined> {
  const isPresented = request.header("authorization") !== undefined || request.header("x-api-key") !== undefined;
  return isPresented ? authenticate(request) : undefined;
}

export const catalogRoutes: Route[] = [
  {
    method: "GET",
    path: "/api/v1/tools",
    summary: "Every tool with its operations, schemas and prices; with a key, what that key may use.",
    scope: null,
    query: ToolsQuery,
    answer: Listed,
    handle: async ({ request }) => {
      const query = readQuery(request, ToolsQuery);
      const caller = await optionalCaller(request);
      const found = visibleTargets(caller, query.q ? searchCatalog(query.q) : targets).filter(matches(query));
      return replyJson({ data: groupByTool(found).slice(0, query.limit), next_cursor: null });
    },
  },
  {
    method: "GET",
    path: "/api/v1/tools/{tool}",
    summary: "One tool.",
    scope: null,
    handle: async ({ request, params }) => {
      const caller = await optionalCaller(request);
      const tool = findTool(params.tool ?? "");
      const allowed = visibleTargets(caller, targets).filter((target) => target.tool === tool);
      return replyJson(
        describeTool(
          tool,
          allowed.map(({ operation }) => operation),
        ),
      );
    },
  },
  {
    method: "GET",
    path: "/api/v1/capabilities",
    summary: "What several tools have in common: one input and one output each.",
    scope: null,
    answer: Listed,
    handle: () =>
      replyJson({
        data: capabilities.map(({ name, title, description, input, output }) => ({
          capability: name,
          title,
          description,
          tools: targets.filter(({ operation }) => operation.capability === name).map(({ tool }) => tool.slug),
          input_schema: z.toJSONSchema(input, { io: "input" }),
          output_schema: z.toJSONSchema(output, { io: "output" }),
        })),
        next_cursor: null,
      }),
  },
  {
    method: "GET",
    path: "/api/v1/categories",
    summary: "The shelves of the catalogue and how many tools stand on each.",
    scope: null,
    answer: Listed,
    handle: () =>
      replyJson({
        data: Object.entries(categories).map(([category, title]) => ({
          category,
          title,
          tools: catalog.filter((tool) => tool.category === category).length,
        })),
        next_cursor: null,
      }),
  },
];

function matches(query: z.output<typeof ToolsQuery>): (target: Target) => boolean {
  const known = { category: Object.keys(categories), capability: capabilities.map(({ name }) => name) };
  for (const name of ["category", "capability"] as const) {
    const value = query[name];
    if (value === undefined || known[name].includes(value)) continue;
    const { sentence, details } = suggestFor(value, known[name]);
    throw new AppError("invalid_request", `There is no ${name} "${value}".${sentence}`, { details });
  }
  const names = query.tools?.split(",").map((name) => name.trim());
  return ({ tool, operation }) =>
    (!query.category || tool.category === query.category) &&
    (!query.capability || operation.capability === query.capability) &&
    (!query.effect || operation.effect === query.effect) &&
    (!names || names.includes(tool.slug) || names.includes(`${tool.slug}/${operation.name}`));
}

/** Tools in the order of their best operation. */
function groupByTool(found: readonly Target[]) {
  const groups = new Map<Target["tool"], Target["operation"][]>();
  for (const { tool, operation } of found) groups.set(tool, [...(groups.get(tool) ?? []), operation]);
  return [...groups].map(([tool, operations]) => describeTool(tool, operations));
}
