import { categories } from "@/adapters/kit/categories";
import type { Caller } from "@/server/caller";
import { type Target, targets } from "@/server/catalog/catalog";
import { visibleTargets } from "@/server/catalog/visible-targets";
import { AppError } from "@/server/errors";

/** What part of the catalogue an MCP address shows: `?tools=tavily,exa/search`, `?category=email`, `?mode=search`. */
export type View = { tools: ReadonlySet<string> | undefined; category: string | undefined; isSearch: boolean };

const known = ["tools", "category", "mode"];

export function readView(query: URLSearchParams): View {
  const unknown = [...query.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new AppError(
      "invalid_request",
      `The address has an unknown parameter "${unknown}". It takes: ${known.join(", ")}.`,
    );
  }
  const mode = query.get("mode");
  if (mode !== null && mode !== "search") throw new AppError("invalid_request", "`mode` can only be `search`.");
  const category = query.get("category") ?? undefined;
  if (category !== undefined && !Object.hasOwn(categories, category)) {
    throw new AppError("invalid_request", `There is no category "${category}". GET /api/v1/categories lists them.`);
  }
  const tools = query.get("tools");
  return {
    tools: tools === null ? undefined : new Set(tools.split(",").map((name) => name.trim())),
    category,
    isSearch: mode === "search",
  };
}

/** The operations that this caller sees through this view, always in the catalogue's order. */
export const targetsInView = (caller: Caller, view: View): readonly Target[] =>
  visibleTargets(caller, targets).filter((target) => isInView(target, view));

export const isInView = ({ tool, operation }: Target, view: View): boolean =>
  (!view.category || tool.category === view.category) &&
  (!view.tools || view.tools.has(tool.slug) || view.tools.has(`${tool.slug}/${operation.name}`));
