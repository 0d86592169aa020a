import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as returns from "./returns.ts";
import { answerOf } from "./test-host.ts";

const Any = z.unknown();
const badAnswer = { failure: { kind: "bad_answer" } };
const decode = <T>(decoder: returns.Decoder<T>, body: unknown, headers = {}) =>
  decoder.decode(answerOf({ body, headers }));
const thrownBy = (run: () => unknown) => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe("JSON answers", () => {
  const Named = returns.json(z.object({ name: z.string() }));

  it("are parsed and checked, whatever their content type and with a byte order mark", () => {
    expect(decode(Named, '{"name":"Zoë"}', { "content-type": "application/x-javascript" })).toEqual({ name: "Zoë" });
    expect(decode(Named, '\uFEFF{"name":"a"}')).toEqual({ name: "a" });
  });

  it("of another shape, that are no JSON, too deep or that reach a prototype are bad answers", () => {
    const bodies = [
      '{"name": 1}',
      "<html>busy</html>",
      "",
      "[".repeat(65) + "]".repeat(65),
      '{"name":"a","__proto__":{}}',
    ];
    for (const body of bodies) expect(thrownBy(() => decode(Named, body))).toMatchObject(badAnswer);
  });

  it("with invalid UTF-8 keep what is valid", () => {
    const body = Buffer.concat([Buffer.from('{"name":"a'), Buffer.from([0xff, 0xc3]), Buffer.from('b"}')]);
    expect(decode(Named, new Uint8Array(body))).toEqual({ name: "a\uFFFD\uFFFDb" });
  });

  it("may name a key twice, as vendors do", () => {
    expect(decode(returns.json(Any), '{"a":1,"a":2}')).toEqual({ a: 2 });
  });
});

describe("XML answers", () => {
  const Xml = returns.xml(Any);

  it("are objects: attributes with @, text beside them as #text, every value a string", () => {
    const body =
      '<?xml version="1.0"?><feed v="1"><id> 007 </id><link href="a&amp;b">x</link><n>1.50</n><t><![CDATA[a<b]]></t></feed>';
    expect(decode(Xml, body)).toMatchObject({
      feed: { "@v": "1", id: "007", link: { "@href": "a&b", "#text": "x" }, n: "1.50", t: "a<b" },
    });
  });

  it("that are not well formed are bad answers", () => {
    for (const body of ["<a><b></a>", "<a", "<a></a><", '<a b="1></a>']) {
      expect(
        thrownBy(() => decode(Xml, body)),
        body,
      ).toMatchObject(badAnswer);
    }
  });

  it("do not expand entities that multiply, nor read files", () => {
    const levels = Array.from(
      { length: 20 },
      (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
    ).join("");
    const bomb = `<!DOCTYPE x [<!ENTITY e0 "ha">${levels}]><x>&e20;</x>`;
    const file = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>';
    for (const body of [bomb, file]) {
      const result = JSON.stringify(thrownBy(() => decode(Xml, body))) ?? "";
      expect(result.length).toBeLessThan(10_000);
      expect(result).not.toContain("root:");
    }
  });
});

describe("lines of JSON", () => {
  const Lines = returns.ndjson(z.object({ id: z.int() }));

  it("are values, with or without a last line end and with empty lines between", () => {
    expect(decode(Lines, '{"id":1}\r\n\n{"id":2}')).toEqual([{ id: 1 }, { id: 2 }]);
    expect(decode(Lines, "")).toEqual([]);
  });

  it("of which one is broken or of another shape are a bad answer", () => {
    for (const body of ['{"id":1}\n{"id":', '{"id":1}\n{"id":"2"}']) {
      expect(thrownBy(() => decode(Lines, body))).toMatchObject(badAnswer);
    }
  });
});

describe("other answers", () => {
  it("are bytes with their type, without its parameters", () => {
    const bytes = new Uint8Array([0, 255, 10]);
    expect(decode(returns.binary("audio/*"), bytes, { "content-type": "audio/mpeg; charset=binary" })).toEqual({
      content: bytes,
      contentType: "audio/mpeg",
    });
    expect(decode(returns.binary("audio/*"), bytes).contentType).toBe("application/octet-stream");
  });

  it("are text, or nothing, or a value with the headers beside it", () => {
    expect(decode(returns.text(), "grüße")).toBe("grüße");
    expect(decode(returns.nothing, "whatever")).toBeUndefined();
    const both = returns.withHeaders(z.object({ a: z.int() }));
    expect(decode(both, { a: 1 }, { "x-cost": "2" })).toEqual({
      value: { a: 1 },
      headers: { "x-cost": "2" },
      status: 200,
    });
    expect([both.accept, returns.withHeaders(returns.text("text/html")).accept]).toEqual([
      "application/json",
      "text/html",
    ]);
  });
});
