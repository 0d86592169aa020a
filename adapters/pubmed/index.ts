import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer, userAgent } from "../kit/index.ts";
import { getAbstracts } from "./get-abstracts.ts";
import { search } from "./search.ts";

export const pubmed = defineTool({
  slug: "pubmed",
  title: "PubMed",
  description: "The US National Library of Medicine's index of 38 million papers on medicine and biology.",
  category: "knowledge-reference-news",
  homepage: "https://pubmed.ncbi.nlm.nih.gov",
  kind: "rest",
  baseUrl: "https://eutils.ncbi.nlm.nih.gov/entrez/eutils",
  headers: { "user-agent": userAgent },
  auth: auth.query("api_key", {
    getItAt: "https://account.ncbi.nlm.nih.gov/settings/",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From the settings of your NCBI account; it allows ten requests a second in place of three.",
        example: "sample000000000000000000000000000000",
      },
    ],
  }),
  isAuthOptional: true,
  failure: errorFailure,
  credentialTest: { operation: "search", input: { query: "asthma", limit: 1 } },
  operations: [search, getAbstracts],
});

const Body = z.union([
  z.object({ error: z.string() }).transform(({ error }) => error),
  z.object({ esearchresult: z.object({ ERROR: z.string() }) }).transform(({ esearchresult }) => esearchresult.ERROR),
]);

/** A search that failed is a 200 with an error in it, and a bad key a 400. */
function errorFailure(answer: UpstreamAnswer): Failure | undefined {
  const message = Body.safeParse(answer.json()).data;
  if (message === undefined) return undefined;
  const kind = failureFromStatus(answer)?.kind ?? "rejected";
  return { ...failureFromStatus(answer), kind: /api key (invalid|not)/i.test(message) ? "auth" : kind, message };
}
