import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer, userAgent } from "../kit/index.ts";
import { headlines } from "./headlines.ts";
import { listSources } from "./list-sources.ts";
import { search } from "./search.ts";

export const newsapi = defineTool({
  slug: "newsapi",
  title: "NewsAPI",
  description: "Articles and headlines of 150,000 newspapers, magazines and blogs.",
  category: "knowledge-reference-news",
  homepage: "https://newsapi.org",
  kind: "rest",
  baseUrl: "https://newsapi.org/v2",
  headers: { "user-agent": userAgent },
  auth: auth.header("x-api-key", {
    getItAt: "https://newsapi.org/account",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key on your NewsAPI account page.",
        example: "sample00000000000000000000000000",
      },
    ],
  }),
  failure: codedFailure,
  credentialTest: { operation: "list_sources", input: { language: "en" } },
  operations: [search, headlines, listSources],
});

const Refusal = z.object({ status: z.literal("error"), code: z.string(), message: z.string().nullish() });

/** https://newsapi.org/docs/errors: a plan that is used up answers like one that is asked too fast. */
function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const refusal = Refusal.safeParse(answer.json());
  if (!refusal.success) return undefined;
  const { code, message } = refusal.data;
  const failure = failureFromStatus(answer);
  const isUsedUp = code === "apiKeyExhausted" || (code === "rateLimited" && /24 hour/.test(message ?? ""));
  const kind = isUsedUp ? "quota" : (failure?.kind ?? "rejected");
  return { ...failure, kind, code, message: message ?? code };
}
