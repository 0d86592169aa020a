import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { getQuestion } from "./get-question.ts";
import { search } from "./search.ts";
import { similar } from "./similar.ts";

export const stackexchange = defineTool({
  slug: "stackexchange",
  title: "Stack Exchange",
  description:
    "Questions and answers of Stack Overflow and its 170 sister sites. Search, find what is similar, and read; works without a key.",
  category: "developer-tools",
  homepage: "https://stackexchange.com",
  kind: "rest",
  baseUrl: "https://api.stackexchange.com/2.3",
  auth: auth.query("key", {
    getItAt: "https://stackapps.com/apps/oauth/register",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From an app that you register at Stack Apps. With it, the daily quota is your own and larger.",
        example: "sample_stackapps_key",
      },
    ],
  }),
  isAuthOptional: true,
  failure: namedFailure,
  credentialTest: { operation: "search", input: { query: "ping", limit: 1 } },
  operations: [search, similar, getQuestion],
});

const Body = z.object({ error_id: z.int(), error_name: z.string().nullish(), error_message: z.string().nullish() });

// https://api.stackexchange.com/docs/error-handling: most errors come as 400; which one it is stands in the body.
const kindById: Record<number, Failure["kind"]> = {
  401: "auth",
  402: "auth",
  403: "auth",
  404: "not_found",
  406: "auth",
  500: "unavailable",
  502: "throttled",
  503: "unavailable",
};

// A wait of hours is the end of the day's quota.
const throttledSecondsMax = 600;

function namedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  if (!failure || !body.success) return undefined;
  const { error_id, error_name, error_message } = body.data;
  const kind = kindById[error_id] ?? failure.kind;
  const [, seconds] = /available in (\d+) seconds/.exec(error_message ?? "") ?? [];
  const isQuota = kind === "throttled" && Number(seconds ?? 0) > throttledSecondsMax;
  return {
    kind: isQuota ? "quota" : kind,
    message: error_message ?? undefined,
    code: error_name ?? undefined,
    retryAfterS: failure.retryAfterS ?? (seconds ? Number(seconds) : undefined),
  };
}
