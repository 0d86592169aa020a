import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { expand } from "./expand.ts";
import { getClicks } from "./get-clicks.ts";
import { getLink } from "./get-link.ts";
import { shorten } from "./shorten.ts";

export const bitly = defineTool({
  slug: "bitly",
  title: "Bitly",
  description: "Short bit.ly links, with counts of how often they are followed.",
  category: "utilities",
  homepage: "https://bitly.com",
  kind: "rest",
  baseUrl: "https://api-ssl.bitly.com/v4",
  auth: auth.bearer({
    getItAt: "https://app.bitly.com/settings/api/",
    fields: [
      {
        name: "access_token",
        label: "Access token",
        help: "Generate it with your password under Settings, API.",
        example: "sample_bitly_access_token_0000000000000000",
      },
    ],
  }),
  failure: limitFailure,
  credentialTest: { operation: "expand", input: { short_url: "https://bit.ly/bitly" } },
  operations: [shorten, getLink, getClicks, expand],
});

const Body = z.object({ message: z.string().nullish(), description: z.string().nullish() });

// 403 and 429 both carry limits; the month's is the plan's and no wait helps.
function limitFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  if (!failure || !body.success) return undefined;
  const code = body.data.message ?? undefined;
  const reason = `${code ?? ""} ${answer.headers["x-ratelimit-reason"] ?? ""}`;
  const isLimit =
    answer.status === 429 || (answer.status === 403 && answer.headers["x-ratelimit-reason"] !== undefined);
  const limit = /month/i.test(reason) ? ("quota" as const) : ("throttled" as const);
  return {
    ...failure,
    kind: isLimit ? limit : failure.kind,
    message: body.data.description ?? failure.message,
    code,
  };
}
