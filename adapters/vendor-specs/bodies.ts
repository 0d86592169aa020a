import qs from "qs";
import type { Sample } from "../kit/sample.ts";
import { type Document, type Match, resolve } from "./document.ts";
import { asObject, asText, type JsonObject } from "./json.ts";
import { problemsOf } from "./json-schema.ts";
import { contentFor, isJsonType, mediaTypeOf } from "./media-type.ts";

type Exchange = Sample["exchanges"][number];

const formDepthMax = 20;
const formListMax = 1_000;

/** Whether the body has a media type that the vendor takes, and the shape that its schema gives. */
export async function checkRequestBody(
  document: Document,
  { route }: Match,
  request: Exchange["request"],
): Promise<string[]> {
  const { requestBody } = route.operation;
  const declared = requestBody === undefined ? undefined : resolve(document, requestBody);
  const type = mediaTypeOf(request.headers["content-type"]);
  const isSent = request.json !== undefined || request.text !== undefined || request.base64 !== undefined;
  if (!declared) return isSent ? ["request body: the vendor takes none"] : [];
  if (!isSent) return declared.required === true ? ["request body is missing"] : [];
  const content = contentFor(declared.content, type);
  if (!content) return [`request body: the vendor does not take ${type || "a body without content type"}`];
  if (content.schema === undefined) return [];
  const values = await decodeBody(document, content.schema, type, request);
  const use = /form/.test(type) ? "form" : "request";
  return values
    .flatMap((value) => problemsOf(document, content.schema, value, use))
    .map((line) => `request body: ${line}`);
}

async function decodeBody(
  document: Document,
  schema: unknown,
  type: string,
  request: Exchange["request"],
): Promise<unknown[]> {
  if (request.json !== undefined) return [request.json];
  const bytes = request.base64 === undefined ? Buffer.from(request.text ?? "") : Buffer.from(request.base64, "base64");
  if (type === "application/x-www-form-urlencoded")
    return [qs.parse(bytes.toString(), { depth: formDepthMax, arrayLimit: formListMax, parameterLimit: formListMax })];
  if (type === "multipart/form-data")
    return [await decodeMultipart(document, schema, bytes, request.headers["content-type"] ?? "")];
  if (type === "application/x-ndjson" || type === "application/jsonl")
    return bytes
      .toString()
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return isJsonType(type) ? [JSON.parse(bytes.toString())] : [];
}

/** Fields as an object: a file is its name, and a field whose schema is an object is JSON. */
async function decodeMultipart(
  document: Document,
  schema: unknown,
  bytes: Buffer<ArrayBuffer>,
  type: string,
): Promise<JsonObject> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  const properties = asObject(resolve(document, schema).properties);
  const fields = [...new Set(form.keys())].map((name) => {
    const values = form.getAll(name).map((value) => (typeof value === "string" ? value : value.name));
    const isJson = resolve(document, properties[name]).type === "object";
    const [first = ""] = values;
    return [name, isJson ? JSON.parse(first) : values.length > 1 ? values : first];
  });
  return Object.fromEntries(fields);
}

/** Whether the recorded answer is one that the vendor's description promises. */
export function checkResponse(document: Document, { route }: Match, response: Exchange["response"]): string[] {
  const responses = asObject(route.operation.responses);
  const { status } = response;
  const range = `${Math.floor(status / 100)}XX`;
  const found = responses[status] ?? responses[range] ?? responses[range.toLowerCase()] ?? responses.default;
  if (found === undefined) return [`response: status ${status} is not described`];
  const { content } = resolve(document, found);
  const type = mediaTypeOf(response.headers["content-type"]) || (response.json === undefined ? "" : "application/json");
  if (content === undefined || Object.keys(asObject(content)).length === 0) return [];
  const described = contentFor(content, type);
  if (!described)
    return [`response: content type ${type || "none"} is not among ${Object.keys(asObject(content)).join(", ")}`];
  if (described.schema === undefined || !isJsonType(type)) return [];
  const value = response.json ?? JSON.parse(asText(response.text) || "null");
  return problemsOf(document, described.schema, value, "response").map((line) => `response: ${line}`);
}
