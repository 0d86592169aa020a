import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer, userAgent } from "../kit/index.ts";
import { getWork } from "./get-work.ts";
import { search } from "./search.ts";
import { searchAuthors } from "./search-authors.ts";

export const openalex = defineTool({
  slug: "openalex",
  title: "OpenAlex",
  description:
    "An open index of 250 million scientific works with abstracts, citations and free copies, and of authors.",
  category: "knowledge-reference-news",
  homepage: "https://openalex.org",
  kind: "rest",
  baseUrl: "https://api.openalex.org",
  headers: { "user-agent": userAgent },
  auth: auth.query("api_key", {
    getItAt: "https://openalex.org/settings/api",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From the API settings of your OpenAlex account.",
        example: "sample0000000000000000",
      },
    ],
  }),
  isAuthOptional: true,
  failure: creditFailure,
  credentialTest: { operation: "get_work", input: { id: "W2741809807" } },
  operations: [search, getWork, searchAuthors],
});

// https://docs.openalex.org/how-to-use-the-api/rate-limits-and-authentication: a day's credits, and requests a second.
function creditFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  if (answer.status !== 429 || !failure) return undefined;
  if (answer.headers["x-ratelimit-remaining"] === "0") return { ...failure, kind: "quota" };
  return failure;
}
