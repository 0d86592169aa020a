import { z } from "zod";
import { auth, defineTool, type Failure, retryAfterS, type UpstreamAnswer } from "../kit/index.ts";
import { analyze } from "./analyze.ts";
import { article } from "./article.ts";
import { read } from "./read.ts";
import { searchEntities } from "./search-entities.ts";

export const diffbot = defineTool({
  slug: "diffbot",
  title: "Diffbot",
  description:
    "Reads pages as data without rules: articles, products, discussions. And a graph of companies, people and articles.",
  category: "web-scraping",
  homepage: "https://www.diffbot.com",
  kind: "rest",
  baseUrl: "https://api.diffbot.com",
  auth: auth.query("token", {
    getItAt: "https://app.diffbot.com/get-started",
    fields: [
      {
        name: "token",
        label: "API token",
        help: "The token on the first page of the Diffbot dashboard.",
        example: "00000000000000000000000000000000",
      },
    ],
  }),
  failure: codedFailure,
  credentialTest: { operation: "search_entities", input: { query: 'type:Organization name:"Diffbot"', limit: 1 } },
  operations: [read, article, analyze, searchEntities],
});

const ErrorBody = z.object({ errorCode: z.int(), error: z.string().nullish() });

// https://docs.diffbot.com/reference: the body's errorCode counts, whatever the status. 403 and 404 are the page's own.
const kindByCode: Record<number, Failure["kind"]> = {
  401: "auth",
  403: "rejected",
  404: "not_found",
  429: "throttled",
  500: "unavailable",
};

function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const body = ErrorBody.safeParse(answer.json());
  if (!body.success) return undefined;
  const { errorCode, error } = body.data;
  return {
    kind: kindByCode[errorCode] ?? "rejected",
    code: String(errorCode),
    message: error ?? undefined,
    retryAfterS: retryAfterS(answer),
  };
}
