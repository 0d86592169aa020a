import { XMLParser } from "fast-xml-parser";
import { z } from "zod";
import { UpstreamFailure } from "./failure.ts";
import { parseJson } from "./parse-json.ts";
import type { UpstreamAnswer } from "./wire.ts";

/** How an answer becomes a value: what we ask for in `Accept`, and what we make of the body. */
export type Decoder<T> = { accept: string; decode: (answer: UpstreamAnswer) => T };

export type Returns<T> = z.ZodType<T> | Decoder<T>;

export const toDecoder = <T>(returns: Returns<T>): Decoder<T> =>
  returns instanceof z.ZodType ? json(returns) : (returns as Decoder<T>);

/** JSON of the given shape. A Zod schema as `returns` means the same. */
export const json = <T>(schema: z.ZodType<T>): Decoder<T> => ({
  accept: "application/json",
  decode: (answer) => {
    const parsed = parseJson(answer.text());
    if (!parsed.ok) throw badAnswer(answer, "The answer is not JSON.");
    return check(schema, parsed.value, answer);
  },
});

/** Plain text, Markdown or HTML. */
export const text = (accept = "text/plain"): Decoder<string> => ({ accept, decode: (answer) => answer.text() });

const xmlParser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  trimValues: true,
});

/** XML as an object: attributes are `@name`, text beside attributes is `#text`, every value is a string. */
export const xml = <T>(schema: z.ZodType<T>): Decoder<T> => ({
  accept: "application/xml",
  decode: (answer) => {
    let value: unknown;
    try {
      value = xmlParser.parse(answer.text(), true);
    } catch (cause) {
      throw badAnswer(answer, "The answer is not XML.", cause);
    }
    return check(schema, value, answer);
  },
});

/** One JSON value a line. */
export const ndjson = <T>(schema: z.ZodType<T>): Decoder<T[]> => ({
  accept: "application/x-ndjson",
  decode: (answer) =>
    answer
      .text()
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => {
        const parsed = parseJson(line);
        if (!parsed.ok) throw badAnswer(answer, "A line of the answer is not JSON.");
        return check(schema, parsed.value, answer);
      }),
});

export type Binary = { content: Uint8Array<ArrayBuffer>; contentType: string };

/** Bytes and the content type that came with them. */
export const binary = (accept: string): Decoder<Binary> => ({
  accept,
  decode: (answer) => ({
    content: answer.body,
    contentType: answer.headers["content-type"]?.split(";")[0]?.trim() ?? "application/octet-stream",
  }),
});

/** Nothing, or nothing that matters. */
export const nothing: Decoder<undefined> = { accept: "application/json", decode: () => undefined };

/** The value with the status and headers beside it, where a vendor puts ids, cursors, cost or what it did there. */
export const withHeaders = <T>(
  returns: Returns<T>,
): Decoder<{ value: T; headers: Record<string, string>; status: number }> => {
  const decoder = toDecoder(returns);
  return {
    accept: decoder.accept,
    decode: (answer) => ({ value: decoder.decode(answer), headers: answer.headers, status: answer.status }),
  };
};

function check<T>(schema: z.ZodType<T>, value: unknown, answer: UpstreamAnswer): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw badAnswer(answer, "The answer has not the documented shape.", result.error);
}

const badAnswer = (answer: UpstreamAnswer, message: string, cause?: unknown) =>
  new UpstreamFailure({ kind: "bad_answer", message }, { status: answer.status, cause });
