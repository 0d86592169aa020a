import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { account } from "./account.ts";
import { images } from "./images.ts";
import { news } from "./news.ts";
import { search } from "./search.ts";

export const serpapi = defineTool({
  slug: "serpapi",
  title: "SerpApi",
  description: "What Google shows, as data: web results with answers and questions beside them, news and pictures.",
  category: "web-search",
  homepage: "https://serpapi.com",
  kind: "rest",
  baseUrl: "https://serpapi.com",
  auth: auth.query("api_key", {
    getItAt: "https://serpapi.com/manage-api-key",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "Your private API key, under Api Key in the SerpApi dashboard.",
        example: "0000000000000000000000000000000000000000000000000000000000000000",
      },
    ],
  }),
  failure: textFailure,
  credentialTest: { operation: "account", input: {} },
  operations: [search, news, images, account],
});

const Body = z.object({ error: z.string(), search_metadata: z.object({ status: z.string().nullish() }).nullish() });

// https://serpapi.com/api-status-and-error-codes: 429 is too fast or out of searches; a search that failed can be a
// 200, and so is one that found nothing.
function textFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  if (!body.success) return failure;
  const { error, search_metadata } = body.data;
  if (!failure) return search_metadata?.status === "Error" ? { kind: "unavailable", message: error } : undefined;
  const isUsedUp = answer.status === 429 && /run out of searches/i.test(error);
  return { ...failure, ...(isUsedUp && { kind: "quota" }), message: error };
}
