import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Operation } from "@/adapters/kit/define-tool";
import { schemasOf } from "@/server/catalog/describe-tool";

type Value = Record<string, unknown>;
type Schema = {
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: unknown;
};

/** An input that must be refused, and the path that the refusal must name. */
export type WrongInput = { input: Value; path: string };

const ajv = addFormats.default(new Ajv2020({ strict: false, formats: { base64: true } }));
export const isValid = (schema: object, value: unknown): boolean => ajv.validate(schema, value);

/** For tests: a good input with one thing wrong, for everything that the operation's schema says about it. */
export function wrongInputs(operation: Operation, good: Value): WrongInput[] {
  return spoil(schemasOf(operation).input, good).map(({ value, path }) => ({
    input: value as Value,
    path: path.join("."),
  }));
}

type Spoilt = { value: unknown; path: (string | number)[] };

function spoil(schema: Schema, good: unknown): Spoilt[] {
  if (Array.isArray(good)) {
    const [first, ...rest] = good;
    if (!schema.items || first === undefined) return [];
    return spoilMember(schema.items, first, 0, (value) => [value, ...rest]);
  }
  if (typeof good !== "object" || good === null || !schema.properties) return [];
  const object = good as Value;
  return [
    ...(schema.required ?? []).map((name) => ({ value: without(object, name), path: [name] })),
    ...(schema.additionalProperties === false
      ? [{ value: { ...object, no_such_field: 1 }, path: ["no_such_field"] }]
      : []),
    ...Object.entries(schema.properties).flatMap(([name, member]) =>
      spoilMember(member, object[name], name, (value) => ({ ...object, [name]: value })),
    ),
  ];
}

/** Values of every JSON type, of which a schema that says anything refuses at least one. */
const anything: unknown[] = [
  { no_such_field: true },
  [["nested"]],
  -12_345.678,
  true,
  "",
  "\u0000 no such value",
  null,
];

function spoilMember(schema: Schema, good: unknown, name: string | number, put: (value: unknown) => unknown): Spoilt[] {
  const wrong = anything.filter((value) => !isValid(schema, value));
  return [
    ...wrong.map((value) => ({ value: put(value), path: [name] })),
    ...spoil(schema, good).map(({ value, path }) => ({ value: put(value), path: [name, ...path] })),
  ];
}

const without = (object: Value, name: string): Value =>
  Object.fromEntries(Object.entries(object).filter(([other]) => other !== name));
