import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { crawl } from "./crawl.ts";
import { map } from "./map.ts";
import { scrape } from "./scrape.ts";
import { search } from "./search.ts";

export const firecrawl = defineTool({
  slug: "firecrawl",
  title: "Firecrawl",
  description:
    "Turns websites into Markdown for language models: single pages with scripts run, whole sites, and search.",
  category: "web-scraping",
  homepage: "https://firecrawl.dev",
  kind: "rest",
  baseUrl: "https://api.firecrawl.dev/v2",
  auth: auth.bearer({
    getItAt: "https://www.firecrawl.dev/app/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with fc-, under API Keys in the Firecrawl dashboard.",
        example: "fc-00000000000000000000000000000000",
      },
    ],
  }),
  // scrape and search also answer without a key, some times a day and address.
  isAuthOptional: true,
  failure: codedFailure,
  credentialTest: { operation: "map", input: { url: "https://example.com", limit: 1 } },
  operations: [scrape, search, map, crawl],
});

function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const body = { ...(answer.json() as { success?: unknown; error?: unknown; code?: unknown } | undefined) };
  const message = typeof body.error === "string" ? body.error : undefined;
  const failure = failureFromStatus(answer);
  const code = typeof body.code === "string" ? body.code : undefined;
  if (failure) return { ...failure, code };
  return body.success === false ? { kind: "rejected", message, code } : undefined;
}
