import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { atPointer, type Document, resolve } from "./document.ts";
import { asArray, asObject, isObject, type JsonObject } from "./json.ts";

/** What a schema is used for: it decides about readOnly and writeOnly, unknown members, and text that means numbers. */
export type Use = "request" | "form" | "response" | "parameter";

/** The ways in which `value` is not what the schema says; empty when it is. */
export function problemsOf(document: Document, schema: unknown, value: unknown, use: Use): string[] {
  const validate = compile(document, schema, use);
  // Coercion writes into the value.
  const holder = { value: structuredClone(value) };
  if (validate(holder)) return [];
  return summarize(validate.errors ?? []);
}

const errorsShownMax = 5;

// Every branch of an anyOf complains; the deepest complaints say most.
function summarize(errors: ErrorObject[]): string[] {
  const lines = errors
    .filter(({ keyword }) => keyword !== "anyOf" && keyword !== "if")
    .sort((a, b) => b.instancePath.length - a.instancePath.length)
    .map(({ instancePath, message, params }) => {
      const detail = params.unevaluatedProperty ?? params.additionalProperty ?? params.allowedValues;
      return `${instancePath.replace(/^\/value/, "") || "/"} ${message}${detail === undefined ? "" : `: ${detail}`}`;
    });
  const distinct = [...new Set(lines)];
  return distinct.length > 0 ? distinct.slice(0, errorsShownMax) : ["/ fits none of the allowed shapes"];
}

const compiled = new WeakMap<Document, Map<string, ValidateFunction>>();

function compile(document: Document, schema: unknown, use: Use): ValidateFunction {
  const cache = compiled.get(document) ?? new Map<string, ValidateFunction>();
  compiled.set(document, cache);
  const key = `${use} ${JSON.stringify(schema)}`;
  const known = cache.get(key);
  if (known) return known;
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    logger: false,
    unicodeRegExp: false,
    coerceTypes: use === "form" || use === "parameter" ? "array" : false,
  });
  addFormats.default(ajv);
  const validate = ajv.compile(new Translation(document, use).run(schema));
  cache.set(key, validate);
  return validate;
}

/** A schema of OpenAPI 3.0 or 3.1 as one JSON Schema of 2020-12 that needs nothing from outside. */
class Translation {
  readonly #document: Document;
  readonly #use: Use;
  readonly #definitions: Record<string, unknown> = {};

  constructor(document: Document, use: Use) {
    this.#document = document;
    this.#use = use;
  }

  run(schema: unknown): JsonObject {
    const value = this.#closed(schema);
    return { type: "object", properties: { value }, $defs: this.#definitions };
  }

  /** A schema where a whole value stands: in requests, members that it does not know are mistakes. */
  #closed(schema: unknown): unknown {
    const translated = this.#translate(schema);
    const isSent = this.#use === "request" || this.#use === "form";
    return isSent && isObject(translated) ? { ...translated, unevaluatedProperties: false } : translated;
  }

  #translate(schema: unknown): unknown {
    if (!isObject(schema)) return schema;
    const { nullable, ...rest } = schema;
    const isNullable = nullable === true || schema["x-nullable"] === true;
    const translated = this.#keywords(rest);
    return isNullable ? { anyOf: [translated, { type: "null" }] } : translated;
  }

  #keywords(schema: JsonObject): JsonObject {
    const result: JsonObject = {};
    for (const keyword of keywordsKept) if (schema[keyword] !== undefined) result[keyword] = schema[keyword];
    if (typeof schema.$ref === "string") result.$ref = this.#refer(schema.$ref);
    for (const keyword of ["allOf", "anyOf"])
      if (Array.isArray(schema[keyword])) result[keyword] = schema[keyword].map((part) => this.#translate(part));
    // Vendors write oneOf where several branches fit.
    if (Array.isArray(schema.oneOf)) {
      const branches = { anyOf: schema.oneOf.map((part) => this.#translate(part)) };
      if (result.anyOf === undefined) result.anyOf = branches.anyOf;
      else result.allOf = [...asArray(result.allOf), branches];
    }
    if (schema.not !== undefined) result.not = this.#translate(schema.not);
    this.#types(schema, result);
    this.#numbers(schema, result);
    this.#members(schema, result);
    return result;
  }

  #refer(ref: string): string {
    const name = encodeURIComponent(ref.replace(/^#\//, "")).replaceAll("%", "_").replaceAll("~", "-");
    if (!(name in this.#definitions)) {
      this.#definitions[name] = true;
      this.#definitions[name] = this.#translate(atPointer(this.#document, ref));
    }
    return `#/$defs/${name}`;
  }

  #types(schema: JsonObject, result: JsonObject): void {
    const types = [schema.type].flat().filter((type) => jsonTypes.has(String(type)));
    if (types.length > 0) result.type = types;
    // A file in a form is its name here, and bytes have no shape.
    if (schema.type === "file" || schema.format === "binary") delete result.type;
    if (typeof schema.pattern === "string" && isPattern(schema.pattern)) result.pattern = schema.pattern;
  }

  #numbers(schema: JsonObject, result: JsonObject): void {
    for (const [bound, exclusive] of [
      ["minimum", "exclusiveMinimum"],
      ["maximum", "exclusiveMaximum"],
    ] as const) {
      if (schema[exclusive] === true) result[exclusive] = schema[bound];
      else if (typeof schema[exclusive] === "number") result[exclusive] = schema[exclusive];
      if (schema[bound] !== undefined && schema[exclusive] !== true) result[bound] = schema[bound];
    }
  }

  #members(schema: JsonObject, result: JsonObject): void {
    const { properties, additionalProperties, items } = schema;
    if (isObject(properties)) {
      const used = Object.entries(properties).filter(([, property]) => !this.#isOfOtherUse(property));
      result.properties = Object.fromEntries(used.map(([name, property]) => [name, this.#closed(property)]));
    }
    if (Array.isArray(schema.required)) {
      result.required = schema.required.filter((name) => !this.#isOfOtherUse(asObject(properties)[String(name)]));
    }
    if (Array.isArray(items)) result.prefixItems = items.map((item) => this.#closed(item));
    else if (items !== undefined) result.items = this.#closed(items);
    if (isObject(additionalProperties)) result.additionalProperties = this.#closed(additionalProperties);
    else if (typeof additionalProperties === "boolean") result.additionalProperties = additionalProperties;
    if (schema["x-trimmed"] !== undefined) result.additionalProperties = true;
    const isFreeObject = [schema.type].flat().includes("object") && !isObject(properties) && !isComposed(schema);
    const isAnything = Object.keys(result).length === 0;
    if ((isFreeObject || isAnything) && result.additionalProperties === undefined) result.additionalProperties = true;
  }

  #isOfOtherUse(property: unknown): boolean {
    const { readOnly, writeOnly } = { ...resolve(this.#document, property), ...asObject(property) };
    return this.#use === "response" ? writeOnly === true : readOnly === true;
  }
}

const isComposed = (schema: JsonObject) =>
  schema.allOf !== undefined || schema.anyOf !== undefined || schema.oneOf !== undefined || schema.$ref !== undefined;

const jsonTypes = new Set(["object", "array", "string", "number", "integer", "boolean", "null"]);

const keywordsKept = [
  "enum",
  "const",
  "format",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
  "multipleOf",
];

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}
