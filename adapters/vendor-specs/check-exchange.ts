import type { Sample } from "../kit/sample.ts";
import { checkRequestBody, checkResponse } from "./bodies.ts";
import { type Document, findRoute } from "./document.ts";
import { checkParameters } from "./parameters.ts";

type Exchange = Sample["exchanges"][number];

/**
 * Everything in which one request and its recorded answer, where there is one, differ from the vendor's own
 * description, which may be spread over several documents.
 */
export async function checkExchange(
  documents: readonly Document[],
  { request, response }: { request: Exchange["request"]; response?: Exchange["response"] | undefined },
): Promise<string[]> {
  for (const document of documents) {
    const match = findRoute(document, request.method, request.url);
    if (!match) continue;
    return [
      ...checkParameters(document, match, request),
      ...(await checkRequestBody(document, match, request)),
      ...(response ? checkResponse(document, match, response) : []),
    ];
  }
  return [`no route is ${request.method} ${request.url.replace(/\?.*$/, "")}`];
}
