import "server-only";
import { type Target, targets } from "@/server/catalog/catalog";
import { readSample } from "@/server/catalog/read-sample";
import { publicUrl } from "@/server/env";

/** A first call that works for everybody. */
export function exampleCurl(key = "$TOOLROUTE_KEY"): string {
  const target = exampleTarget();
  if (!target) return "";
  const { tool, operation } = target;
  return curlOf(
    { tool: tool.slug, operation: operation.name, input: readSample(tool.slug, operation.name).input },
    key,
  );
}

type Execution = { tool: string; operation: string; input: unknown };

/** The request as a line for the shell. */
export function curlOf(execution: Execution, key = "$TOOLROUTE_KEY"): string {
  const body = JSON.stringify(execution, null, 2).replaceAll("'", "'\\''").replaceAll("\n", "\n  ");
  return [
    `curl ${publicUrl()}/api/v1/execute \\`,
    `  -H "Authorization: Bearer ${key}" \\`,
    '  -H "Content-Type: application/json" \\',
    `  -d '${body}'`,
  ].join("\n");
}

/** Short, and of a tool that needs no account of its own. */
const exampleName = "datetime/convert";

const exampleTarget = (): Target | undefined =>
  targets.find(({ tool, operation }) => `${tool.slug}/${operation.name}` === exampleName) ??
  targets.find(({ operation }) => operation.effect === "read");
