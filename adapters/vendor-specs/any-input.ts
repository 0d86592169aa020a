import fc from "fast-check";
import { z } from "zod";
import type { Operation } from "../kit/define-tool.ts";
import { asArray, asObject, asText, type JsonObject } from "./json.ts";

const textLengthMax = 40;
const listLengthMax = 4;

/** Any input that the operation takes, its edges included. */
export function anyInput(operation: Operation): fc.Arbitrary<Record<string, unknown>> {
  const schema = asObject(z.toJSONSchema(operation.input, { io: "input", unrepresentable: "any" }));
  return anyValue(schema)
    .filter((input) => operation.input.safeParse(input).success)
    .map((input) => input as Record<string, unknown>);
}

/** What a schema must have and nothing else, with the values of a good input. */
export function minimalInput(operation: Operation, good: Record<string, unknown>): Record<string, unknown> {
  const { required } = asObject(z.toJSONSchema(operation.input, { io: "input", unrepresentable: "any" }));
  const input = Object.fromEntries(asArray(required).map((name) => [asText(name), good[asText(name)]]));
  // Some operations want one of several members.
  return operation.input.safeParse(input).success ? input : good;
}

function anyValue(schema: JsonObject): fc.Arbitrary<unknown> {
  if ("const" in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const choices = asArray(schema.anyOf ?? schema.oneOf);
  if (choices.length > 0) return fc.oneof(...choices.map((choice) => anyValue(asObject(choice))));
  switch (schema.type) {
    case "object":
      return anyObject(schema);
    case "array":
      return anyList(schema);
    case "string":
      return anyText(schema);
    case "integer":
      return fc.integer({ min: bound(schema, "minimum", 1, -1_000), max: bound(schema, "maximum", -1, 1_000_000) });
    case "number":
      return fc
        .integer({
          min: Math.ceil(bound(schema, "minimum", 0.01, -1_000) * 100),
          max: Math.floor(bound(schema, "maximum", -0.01, 1_000_000) * 100),
        })
        .map((hundredths) => hundredths / 100);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return fc.oneof(fc.integer(), fc.boolean(), anyText({}));
  }
}

/** JavaScript's own range of safe integers stands for "no bound". */
function bound(schema: JsonObject, name: "minimum" | "maximum", step: number, fallback: number): number {
  const exclusive = schema[name === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum"];
  const value = typeof exclusive === "number" ? exclusive + step : schema[name];
  return typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : fallback;
}

function anyObject(schema: JsonObject): fc.Arbitrary<unknown> {
  const members = Object.entries(asObject(schema.properties)).map(
    ([name, member]) => [name, anyValue(asObject(member))] as const,
  );
  if (members.length > 0)
    return fc.record(Object.fromEntries(members), {
      requiredKeys: asArray(schema.required).map(asText),
      noNullPrototype: true,
    });
  const values = schema.additionalProperties;
  if (values === undefined || values === false) return fc.constant({});
  return fc.dictionary(
    fc.stringMatching(/^[a-z][a-z_]{2,9}$/),
    anyValue(typeof values === "object" ? asObject(values) : { type: "string" }),
    { maxKeys: listLengthMax, noNullPrototype: true },
  );
}

function anyList(schema: JsonObject): fc.Arbitrary<unknown> {
  const minLength = Number(schema.minItems ?? 0);
  const maxLength = Math.max(minLength, Math.min(Number(schema.maxItems ?? listLengthMax), listLengthMax));
  return fc.array(anyValue(asObject(schema.items)), { minLength, maxLength });
}

const byFormat: Record<string, fc.Arbitrary<string>> = {
  uri: fc.webUrl({ validSchemes: ["https"], withQueryParameters: true }),
  email: fc.constantFrom("ada@example.com", "grace.hopper+navy@mail.example.org"),
  date: fc.constantFrom("2026-01-31", "2024-02-29"),
  "date-time": fc.constantFrom("2026-01-31T23:59:59Z", "2026-03-29T01:30:00Z"),
  time: fc.constantFrom("00:00:00", "23:59:59"),
  uuid: fc.uuid(),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
};

function anyText(schema: JsonObject): fc.Arbitrary<string> {
  const minLength = Number(schema.minLength ?? 0);
  const maxLength = Math.max(minLength, Math.min(Number(schema.maxLength ?? textLengthMax), textLengthMax));
  const known = byFormat[asText(schema.format)];
  if (known) return known;
  if (schema.contentEncoding === "base64") return fc.base64String({ minLength, maxLength: Math.max(maxLength, 4) });
  if (typeof schema.pattern === "string") return fc.stringMatching(new RegExp(schema.pattern));
  const word = fc.constantFrom("a", "Ω", "naïve café", "x & y=1?#/", "😀", "line\nbreak", "0");
  return fc
    .array(word, { minLength: 1, maxLength: 4 })
    .map((words) => words.join(" ").padEnd(minLength, "x").slice(0, maxLength).toWellFormed());
}
