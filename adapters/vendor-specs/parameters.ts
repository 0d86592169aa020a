import type { Document, Match } from "./document.ts";
import { resolve } from "./document.ts";
import { asObject, asText, type JsonObject } from "./json.ts";
import { problemsOf } from "./json-schema.ts";

export type SentRequest = { method: string; url: string; headers: Record<string, string> };

/** Whether all required parameters were sent, each as its schema says, and no query parameter that the vendor lacks. */
export function checkParameters(document: Document, { route, pathValues }: Match, request: SentRequest): string[] {
  const query = new URL(request.url).searchParams;
  const values = route.parameters.map((parameter) => ({
    parameter,
    value: readParameter(parameter, query, pathValues, request),
  }));
  const problems = values.flatMap(({ parameter, value }) => {
    const where = `${parameter.in} parameter ${parameter.name}`;
    if (value === undefined) {
      // The credential and the content negotiation are described elsewhere.
      return parameter.required === true && !isNegotiated(parameter) ? [`${where} is missing`] : [];
    }
    const schema = parameter.schema ?? Object.values(asObject(parameter.content)).map(asObject)[0]?.schema;
    if (schema === undefined) return [];
    return problemsOf(document, schema, value, "parameter").map((problem) => `${where}: ${problem}`);
  });
  const known = knownNames(document, route.parameters);
  const unknown = [...new Set(query.keys())].filter(
    (name) => !known.has(name) && !known.has(name.replace(/\[.*$/, "")),
  );
  return [...problems, ...unknown.map((name) => `query parameter ${name} is unknown to the vendor`)];
}

const isNegotiated = ({ in: place, name }: JsonObject) =>
  place === "cookie" || (place === "header" && /^(authorization|accept|content-type)$/i.test(asText(name)));

function readParameter(
  parameter: JsonObject,
  query: URLSearchParams,
  pathValues: Record<string, string>,
  { headers }: SentRequest,
): unknown {
  const name = asText(parameter.name);
  if (parameter.in === "path") return pathValues[name];
  if (parameter.in === "header") return isNegotiated(parameter) ? undefined : headers[name.toLowerCase()];
  if (parameter.in !== "query") return undefined;
  if (parameter.style === "deepObject") return deepObject(name, query);
  const all = query.getAll(name);
  if (all.length === 0) return undefined;
  if (parameter.content !== undefined) return parseJson(all[0] ?? "");
  if (all.length > 1) return all;
  const separator = separatorOf(parameter);
  const isList = [asObject(parameter.schema).type].flat().includes("array");
  return separator && isList ? (all[0] ?? "").split(separator) : all[0];
}

function separatorOf({ style, explode }: JsonObject): string | undefined {
  if (style === "pipeDelimited") return "|";
  if (style === "spaceDelimited") return " ";
  return explode === false ? "," : undefined;
}

function deepObject(name: string, query: URLSearchParams): JsonObject | undefined {
  const entries = [...query].flatMap(([key, value]) => {
    const [, member] = key.startsWith(`${name}[`) ? (/\[([^\]]*)\]/.exec(key) ?? []) : [];
    return member === undefined ? [] : [[member, value] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function knownNames(document: Document, parameters: JsonObject[]): Set<string> {
  const schemes = Object.values(asObject(asObject(document.components).securitySchemes)).map((node) =>
    resolve(document, node),
  );
  const credentials = schemes.filter(({ type, in: place }) => type === "apiKey" && place === "query");
  const declared = parameters.filter(({ in: place }) => place === "query");
  return new Set([...declared, ...credentials].map(({ name }) => asText(name)));
}
