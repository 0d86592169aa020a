import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { news } from "./news.ts";
import { search } from "./search.ts";

export const braveSearch = defineTool({
  slug: "brave-search",
  title: "Brave Search",
  description:
    "An independent web index: web and news results without tracking and without depending on Google or Bing.",
  category: "web-search",
  homepage: "https://brave.com/search/api",
  kind: "rest",
  baseUrl: "https://api.search.brave.com",
  auth: auth.header("x-subscription-token", {
    getItAt: "https://api-dashboard.search.brave.com/app/keys",
    fields: [
      {
        name: "api_key",
        label: "Subscription token",
        help: "The token of a Search plan, under API Keys in the Brave Search API dashboard.",
        example: "BSAsampletoken0000000000000000",
      },
    ],
  }),
  failure: planFailure,
  credentialTest: { operation: "search", input: { query: "ping", limit: 1 } },
  operations: [search, news],
});

const ErrorBody = z.object({
  error: z.object({
    code: z.string().nullish(),
    detail: z.string().nullish(),
    meta: z.looseObject({ quota_limit: z.number().nullish(), quota_current: z.number().nullish() }).nullish(),
  }),
});

/** A bad token is a 422, and a 429 is either one second too early or a month's plan used up. */
function planFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const parsed = ErrorBody.safeParse(answer.json());
  if (!failure || !parsed.success) return failure;
  const { code, detail, meta } = parsed.data.error;
  const described = { ...failure, code: code ?? undefined, message: detail ?? failure.message };
  if (code?.startsWith("SUBSCRIPTION_TOKEN")) return { ...described, kind: "auth" };
  if (answer.status !== 429) return described;
  const isUsedUp = Boolean(meta?.quota_limit && meta.quota_current && meta.quota_current >= meta.quota_limit);
  if (isUsedUp || code === "QUOTA_LIMITED") return { ...described, kind: "quota" };
  return { ...described, retryAfterS: failure.retryAfterS ?? secondsUntilReset(answer) };
}

// "1, 1419704": the seconds until the per-second window and until the month begin anew.
function secondsUntilReset({ headers }: UpstreamAnswer): number | undefined {
  const seconds = Number.parseInt(headers["x-ratelimit-reset"] ?? "", 10);
  return Number.isNaN(seconds) ? undefined : seconds;
}
