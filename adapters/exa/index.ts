import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { answer } from "./answer.ts";
import { contents } from "./contents.ts";
import { findSimilar } from "./find-similar.ts";
import { search } from "./search.ts";

export const exa = defineTool({
  slug: "exa",
  title: "Exa",
  description:
    "A search engine that understands meaning as well as keywords: pages, passages, similar sites and answers with sources.",
  category: "web-search",
  homepage: "https://exa.ai",
  kind: "rest",
  baseUrl: "https://api.exa.ai",
  auth: auth.header("x-api-key", {
    getItAt: "https://dashboard.exa.ai/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key shown under API Keys in the Exa dashboard.",
        example: "00000000-0000-4000-8000-000000000000",
      },
    ],
  }),
  failure: taggedFailure,
  credentialTest: { operation: "contents", input: { url: "https://example.com" } },
  operations: [search, contents, findSimilar, answer],
});

// https://exa.ai/docs/reference/error-codes: the body's tag says what the status does not.
function taggedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const { tag } = { ...(answer.json() as { tag?: unknown } | undefined) };
  return failure && typeof tag === "string" ? { ...failure, code: tag } : failure;
}
