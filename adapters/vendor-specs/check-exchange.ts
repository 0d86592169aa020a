import type { Sample } from "../kit/sample.ts";
import { checkRequestBody, checkResponse } from "./bodies.ts";
import { type Document, findRoute } from "./document.ts";
import { checkParameters } from "./parameters.ts";

/**
 * Everything in which one request and its recorded answer differ from the vendor's own description, which may be
 * spread over several documents.
 */
export async function checkExchange(
  documents: readonly Document[],
  { request, response }: Sample["exchanges"][number],
): Promise<string[]> {
  for (const document of documents) {
    const match = findRoute(document, request.method, request.url);
    if (!match) continue;
    return [
      ...checkParameters(document, match, request),
      ...(await checkRequestBody(document, match, request)),
      ...checkResponse(document, match, response),
    ];
  }
  return [`no route is ${request.method} ${request.url.replace(/\?.*$/, "")}`];
}
