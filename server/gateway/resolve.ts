import type { z } from "zod";
import { findCapabilityTargets, findTarget, findTool, suggestFor, type Target } from "@/server/catalog/catalog";
import { AppError } from "@/server/errors";
import type { ExecuteRequest } from "@/server/gateway/execute-request";

/** An operation that may serve the call, and the input as it would get it. */
export type Candidate = { target: Target; input: Record<string, unknown> };

/** From the request's words to operations that can serve it, best first, with the input validated for each. */
export function resolve(request: ExecuteRequest): Candidate[] {
  const found = request.capability ? byCapability(request.capability, request) : [byName(request)];
  return found.map((target) => ({ target, input: parseInput(target, request.input) }));
}

function byName({ tool, operation, prefer }: ExecuteRequest): Target {
  if (prefer) throw new AppError("invalid_request", "`prefer` goes with `capability`, not with `tool`.");
  if (!tool) throw new AppError("invalid_request", "Name a `tool` with its `operation`, or a `capability`.");
  const [slug = "", joined] = tool.split("/", 2);
  if (joined && operation && joined !== operation) {
    throw new AppError("invalid_request", `"${tool}" and the operation "${operation}" contradict each other.`);
  }
  const name = joined ?? operation;
  if (name) return findTarget(slug, name);
  const { operations } = findTool(slug);
  const [only] = operations;
  if (only && operations.length === 1) return findTarget(slug, only.name);
  const names = operations.map((candidate) => candidate.name).join(", ");
  throw new AppError("invalid_request", `Say which \`operation\` of "${slug}" to run: ${names}.`);
}

function byCapability(capability: string, { tool, operation, prefer = [] }: ExecuteRequest): Target[] {
  if (tool || operation) throw new AppError("invalid_request", "Name either a `capability` or a `tool`, not both.");
  const all = findCapabilityTargets(capability);
  const slugs = all.map((target) => target.tool.slug);
  const unknown = prefer.find((slug) => !slugs.includes(slug));
  if (unknown !== undefined) {
    const { sentence, details } = suggestFor(unknown, slugs);
    throw new AppError("tool_not_found", `No tool "${unknown}" offers ${capability}.${sentence}`, { details });
  }
  const rank = (target: Target) => {
    const position = prefer.indexOf(target.tool.slug);
    return position === -1 ? prefer.length : position;
  };
  return [...all].sort((a, b) => rank(a) - rank(b));
}

function parseInput({ operation }: Target, input: Record<string, unknown>): Record<string, unknown> {
  const result = operation.input.safeParse(input);
  if (result.success) return result.data as Record<string, unknown>;
  const known = Object.keys(operation.input.shape);
  const issues = result.error.issues.flatMap((issue) => explainIssue(issue, known));
  const [first] = issues;
  throw new AppError("invalid_input", `The input is not valid: ${first?.path || "input"} ${first?.message}`, {
    details: { issues },
  });
}

/** Zod's issues in the words of our contract; an unknown field comes with the name that was probably meant. */
export function explainIssue(issue: z.core.$ZodIssue, known: readonly string[]) {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const candidates = issue.path.length === 0 ? known : [];
    return issue.keys.map((key) => ({
      path: [...issue.path, key].join("."),
      message: `is not a known field.${suggestFor(key, candidates).sentence}`,
      expected: "no such field",
    }));
  }
  const expected = "expected" in issue ? String(issue.expected) : issue.code;
  return [{ path, message: `${issue.message}.`.replace(/\.\.$/, "."), expected }];
}
