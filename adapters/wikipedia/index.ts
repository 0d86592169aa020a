import { z } from "zod";
import { defineTool, type Failure, retryAfterS, type UpstreamAnswer, userAgent } from "../kit/index.ts";
import { getPage } from "./get-page.ts";
import { search } from "./search.ts";

export const wikipedia = defineTool({
  slug: "wikipedia",
  title: "Wikipedia",
  description:
    "The free encyclopedia in some 300 languages. Search articles and read them as plain text. Needs no key.",
  category: "knowledge-reference-news",
  homepage: "https://www.wikipedia.org",
  kind: "rest",
  baseUrl: "https://en.wikipedia.org",
  // https://foundation.wikimedia.org/wiki/Policy:User-Agent_policy
  headers: { "user-agent": userAgent },
  failure: actionFailure,
  operations: [search, getPage],
});

const Body = z.object({ error: z.object({ code: z.string(), info: z.string() }) });

// https://www.mediawiki.org/wiki/API:Errors_and_warnings: the action API answers its errors with 200.
function actionFailure(answer: UpstreamAnswer): Failure | undefined {
  const body = Body.safeParse(answer.json());
  if (!body.success) return undefined;
  const { code, info } = body.data.error;
  const kind =
    code === "ratelimited" ? "throttled" : /^(maxlag|readonly|internal_)/.test(code) ? "unavailable" : "rejected";
  return { kind, code, message: info, retryAfterS: retryAfterS(answer) };
}
