import type { z } from "zod";
import { jsonDepthMax, parseJson } from "@/adapters/kit/parse-json";
import { type DoorRequest, decodeUtf8 } from "@/server/doors/door";
import { AppError } from "@/server/errors";
import { explainIssue } from "@/server/gateway/resolve";

/** Room for a 10 MB file in base64 beside the rest. */
export const bodyBytesMax = 16 * 1024 * 1024;

const sentences = {
  syntax: "The body is not valid JSON.",
  depth: `The body is nested deeper than ${jsonDepthMax} levels.`,
  duplicate_key: "The body names a key twice in one object.",
  forbidden_key: "The body has a key that is not allowed (`__proto__`).",
};

/**
 * The body as JSON of the given shape; every way to get it wrong has its own sentence. `isForTools`: its texts are for
 * a tool, and no text is refused that only the database would not take.
 */
export async function readJson<T extends z.ZodType>(
  request: DoorRequest,
  schema: T,
  { isForTools = false } = {},
): Promise<z.output<T>> {
  const type = request.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new AppError(
      "unsupported_media_type",
      "Send the body as JSON, with the header Content-Type: application/json.",
    );
  }
  const text = decodeUtf8(await request.body(bodyBytesMax));
  const parsed = parseJson(text, { isStrict: true });
  if (parsed.ok && !isForTools) requireStorable(text.replace(escapedNul, "\0"), "body");
  if (!parsed.ok) throw new AppError("invalid_json", sentences[parsed.reason]);
  return parseRequest(parsed.value, schema, "body");
}

const escapedNul = /(?<!\\)(?:\\\\)*\\u0000/g;

/** PostgreSQL's text has no NUL. */
export function requireStorable(text: string, place: "body" | "query" | "address"): string {
  if (!text.includes("\0")) return text;
  throw new AppError("invalid_request", `The ${place} has a character that no text can have: U+0000.`);
}

/** The query's parameters of the given shape. A parameter given twice is refused. */
export function readQuery<T extends z.ZodType>(request: DoorRequest, schema: T): z.output<T> {
  const values: Record<string, string> = {};
  for (const [name, value] of request.query) {
    if (Object.hasOwn(values, name))
      throw new AppError("invalid_request", `The query parameter "${name}" is given twice.`);
    values[name] = requireStorable(value, "query");
  }
  return parseRequest(values, schema, "query");
}

export function parseRequest<T extends z.ZodType>(value: unknown, schema: T, place: "body" | "query"): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const known = "shape" in schema ? Object.keys(schema.shape as object) : [];
  const issues = result.error.issues.flatMap((issue) => explainIssue(issue, known));
  const [first] = issues;
  throw new AppError("invalid_request", `The ${place} is not valid: ${first?.path || place} ${first?.message}`, {
    details: { issues },
  });
}
