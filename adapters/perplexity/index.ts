import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { answer } from "./answer.ts";
import { research } from "./research.ts";
import { search } from "./search.ts";

export const perplexity = defineTool({
  slug: "perplexity",
  title: "Perplexity",
  description:
    "An answer engine over the live web: raw ranked results, short answers with their sources, and reports from deep research.",
  category: "web-search",
  homepage: "https://www.perplexity.ai",
  kind: "rest",
  baseUrl: "https://api.perplexity.ai",
  auth: auth.bearer({
    getItAt: "https://www.perplexity.ai/account/api/keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with pplx-, under API keys of your Perplexity account.",
        example: "pplx-00000000000000000000000000000000",
      },
    ],
  }),
  failure: typedFailure,
  credentialTest: { operation: "search", input: { query: "ping", limit: 1 } },
  operations: [search, answer, research],
});

const ErrorBody = z.object({
  error: z.object({ message: z.string().nullish(), type: z.string().nullish() }),
});

function typedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = ErrorBody.safeParse(answer.json());
  if (!failure || !body.success) return failure;
  const { message, type } = body.data.error;
  return {
    ...failure,
    ...(type === "insufficient_quota" && { kind: "quota" }),
    message: message ?? failure.message,
    code: type ?? undefined,
  };
}
