import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonDepthMax, parseJson } from "./parse-json.ts";

const nested = (depth: number, open: string, close: string, inner = "1") =>
  open.repeat(depth) + inner + close.repeat(depth);

const hasForbiddenKey = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  (Object.hasOwn(value, "__proto__") || Object.values(value).some(hasForbiddenKey));

describe("parseJson", () => {
  it("agrees with JSON.parse on every JSON text that names no key twice", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 20 }), fc.boolean(), (text, isStrict) => {
        const value: unknown = JSON.parse(text);
        fc.pre(!hasForbiddenKey(value) && JSON.stringify(value).length === JSON.stringify(JSON.parse(text)).length);
        expect(parseJson(text, { isStrict })).toEqual({ ok: true, value });
      }),
      { numRuns: 500 },
    );
  });

  it("agrees with JSON.parse whatever the spacing and however strings are escaped", () => {
    const tricky = fc.dictionary(
      fc.string({ unit: fc.constantFrom('"', "\\", ":", "{", "}", "[", "]", ",", "a", "é", "😀", "\n") }),
      fc.oneof(fc.string({ unit: fc.constantFrom('"', "\\", ":", "{", "[", "x") }), fc.integer(), fc.constant(null)),
    );
    fc.assert(
      fc.property(tricky, fc.constantFrom(0, 2, "\t"), (value, space) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(parseJson(JSON.stringify(value, null, space), { isStrict: true })).toEqual({ ok: true, value: plain });
      }),
    );
  });

  it("refuses whatever JSON.parse refuses, as a syntax error", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom("{", "}", "[", "]", '"', ":", ",", "1", "\\") }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        if (!isJson) expect(parseJson(text).ok).toBe(false);
      }),
      { numRuns: 1_000 },
    );
    expect(parseJson('{"a": 1,}')).toEqual({ ok: false, reason: "syntax" });
  });

  it.each([
    ["arrays", "[", "]"],
    ["objects", '{"a":', "}"],
  ])("accepts %s as deep as the limit and refuses one level more", (_, open, close) => {
    expect(parseJson(nested(jsonDepthMax, open, close)).ok).toBe(true);
    expect(parseJson(nested(jsonDepthMax + 1, open, close))).toEqual({ ok: false, reason: "depth" });
  });

  it("does not take brackets inside strings for depth", () => {
    const text = JSON.stringify({ deep: "[{".repeat(100), quoted: '"[[[\\"'.repeat(100) });
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it("refuses nesting that would exhaust the stack", () => {
    expect(parseJson("[".repeat(1_000_000))).toEqual({ ok: false, reason: "depth" });
  });

  it.each([
    ["twice the same", '{"a": 1, "a": 2}'],
    ["once plain and once escaped", '{"a": 1, "\\u0061": 2}'],
    ["twice escaped", '{"\\u0061\\u0062": 1, "a\\u0062": 2}'],
    ["deep inside", '{"list": [{"x": {"k": 1, "k": 1}}]}'],
    ["the empty key", '{"": 1, "": 2}'],
    ["with colons in strings beside it", '{"a:": ":", "a:": ":"}'],
  ])("refuses an object that names a key twice when strict: %s", (_, text) => {
    expect(parseJson(text, { isStrict: true })).toEqual({ ok: false, reason: "duplicate_key" });
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it("allows the same key in different objects when strict", () => {
    expect(parseJson('[{"a": 1}, {"a": {"a": 2}}]', { isStrict: true }).ok).toBe(true);
  });

  it.each(['{"__proto__": {"isAdmin": true}}', '{"\\u005f_proto__": 1}', '[{"x": [{"__proto__": null}]}]'])(
    "refuses a key that reaches the prototype: %s",
    (text) => {
      expect(parseJson(text)).toEqual({ ok: false, reason: "forbidden_key" });
      expect(parseJson(text, { isStrict: true })).toEqual({ ok: false, reason: "forbidden_key" });
    },
  );

  it("reads a megabyte of rows and of escapes as JSON.parse does", () => {
    const rows = JSON.stringify(
      Array.from({ length: 20_000 }, (_, id) => ({ id, name: `row "${id}"`, tags: ["a", "b"] })),
    );
    const escapes = JSON.stringify({ text: '\\"'.repeat(250_000) });
    for (const text of [rows, escapes]) {
      expect(text.length).toBeGreaterThan(1_000_000);
      expect(parseJson(text, { isStrict: true })).toEqual({ ok: true, value: JSON.parse(text) });
    }
  });
});
