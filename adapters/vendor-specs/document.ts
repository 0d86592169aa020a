import { asArray, asObject, asText, isObject, type JsonObject } from "./json.ts";
import { fromSwagger2 } from "./swagger2.ts";

/** A vendor's OpenAPI document, version 3. */
export type Document = JsonObject;

/** One method of one path, with what it inherits from its path. */
export type Route = {
  method: string;
  template: string;
  operation: JsonObject;
  parameters: JsonObject[];
  servers: string[];
};

export type Match = { route: Route; pathValues: Record<string, string> };

export function toDocument(text: string): Document {
  const document: unknown = JSON.parse(text);
  if (!isObject(document) || !isObject(document.paths)) throw new TypeError("this is not an OpenAPI document");
  return document.swagger === "2.0" ? fromSwagger2(document) : document;
}

/** Follows `$ref`s to the thing itself. */
export function resolve(document: Document, node: unknown): JsonObject {
  let target = asObject(node);
  for (let hops = 0; typeof target.$ref === "string" && hops < refHopsMax; hops++)
    target = asObject(atPointer(document, target.$ref));
  return target;
}

const refHopsMax = 20;

export function atPointer(document: Document, ref: string): unknown {
  if (!ref.startsWith("#/")) throw new Error(`the reference ${ref} leads out of the document`);
  const steps = ref
    .slice(2)
    .split("/")
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));
  let node: unknown = document;
  for (const step of steps) node = Array.isArray(node) ? node[Number(step)] : asObject(node)[step];
  if (node === undefined) throw new Error(`the reference ${ref} leads nowhere`);
  return node;
}

const methods = new Set(["get", "put", "post", "delete", "patch", "head", "options"]);

export function routesOf(document: Document): Route[] {
  return Object.entries(asObject(document.paths)).flatMap(([template, pathNode]) => {
    const path = resolve(document, pathNode);
    return Object.entries(path)
      .filter(([method]) => methods.has(method))
      .map(([method, node]) => {
        const operation = asObject(node);
        return {
          method: method.toUpperCase(),
          template,
          operation,
          parameters: mergeParameters(document, path.parameters, operation.parameters),
          servers: serverUrls(operation.servers ?? path.servers ?? document.servers),
        };
      });
  });
}

function mergeParameters(document: Document, ...lists: unknown[]): JsonObject[] {
  const parameters = lists.flatMap((list) => asArray(list).map((node) => resolve(document, node)));
  return [...new Map(parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values()];
}

const serverUrls = (servers: unknown): string[] => {
  const urls = asArray(servers).map((server) => asText(asObject(server).url));
  return urls.length > 0 ? urls : ["/"];
};

/** The route that a request runs into: the one with most of its path spelled out when several fit. */
export function findRoute(document: Document, method: string, url: string): Match | undefined {
  const address = new URL(url);
  const located = `${address.origin}${address.pathname}`;
  const routes = routesOf(document).filter((route) => route.method === method);
  // Only when nothing else fits may a value contain slashes, such as a file's path.
  for (const value of ["[^/]+", ".+"]) {
    const matches = routes.flatMap((route) => {
      const pathValues = matchRoute(route, located, value);
      return pathValues ? [{ route, pathValues }] : [];
    });
    const [best] = matches.sort((a, b) => spelledOut(b) - spelledOut(a));
    if (best) return best;
  }
  return undefined;
}

const spelledOut = ({ route }: Match) => route.template.replace(/\{[^}]+\}/g, "").length;

function matchRoute({ servers, template }: Route, located: string, value: string): Record<string, string> | undefined {
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
  const path = template
    .replace(/[?#].*$/, "")
    .split(/\{[^}]+\}/)
    .map(escapePattern)
    .join(`(${value})`);
  for (const server of servers) {
    const found = new RegExp(`^${serverPattern(server)}${path}$`).exec(located);
    if (found) return Object.fromEntries(names.map((name, index) => [name, decode(found[index + 1] ?? "")]));
  }
  return undefined;
}

// Relative servers say nothing about the host.
function serverPattern(server: string): string {
  const pattern = server
    .replace(/\/$/, "")
    .split(/\{[^}]+\}/)
    .map(escapePattern)
    .join("[^?#]+?");
  return /^[a-z{]/.test(server) ? pattern : `https?://[^/]+${pattern}`;
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
