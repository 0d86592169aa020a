import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { answer } from "./answer.ts";
import { extract } from "./extract.ts";
import { fetchPage } from "./fetch-page.ts";
import { search } from "./search.ts";

export const linkup = defineTool({
  slug: "linkup",
  title: "Linkup",
  description:
    "A search engine for AI: passages from the web, answers with sources, facts in a shape you ask for, and pages as Markdown.",
  category: "web-search",
  homepage: "https://www.linkup.so",
  kind: "rest",
  baseUrl: "https://api.linkup.so/v1",
  auth: auth.bearer({
    getItAt: "https://app.linkup.so/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key under API keys in the Linkup app.",
        example: "00000000-0000-4000-8000-000000000000",
      },
    ],
  }),
  failure: codedFailure,
  credentialTest: { operation: "search", input: { query: "ping", limit: 1 } },
  operations: [search, answer, extract, fetchPage],
});

const ErrorBody = z.object({ error: z.object({ code: z.string(), message: z.string().nullish() }) });

// https://github.com/LinkupPlatform/linkup-python-sdk: a 429 is too fast, or an account without money.
const quotaCodes = new Set(["INSUFFICIENT_FUNDS_CREDITS", "EXCEED_BUDGET_LIMIT"]);

function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = ErrorBody.safeParse(answer.json());
  if (!failure || !body.success) return failure;
  const { code, message } = body.data.error;
  return {
    ...failure,
    ...(quotaCodes.has(code) && { kind: "quota" }),
    code,
    message: message ?? failure.message,
  };
}
