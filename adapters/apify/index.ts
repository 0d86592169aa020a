import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { getItems } from "./get-items.ts";
import { runActor } from "./run-actor.ts";
import { searchActors } from "./search-actors.ts";

export const apify = defineTool({
  slug: "apify",
  title: "Apify",
  description:
    "Thousands of ready-made scrapers (Actors) for social networks, maps, shops and search engines, run in the cloud.",
  category: "web-scraping",
  homepage: "https://apify.com",
  kind: "rest",
  baseUrl: "https://api.apify.com",
  auth: auth.bearer({
    getItAt: "https://console.apify.com/settings/integrations",
    fields: [
      {
        name: "api_token",
        label: "API token",
        help: "The token that starts with apify_api_, under Settings, API & Integrations in the Apify console.",
        example: "apify_api_000000000000000000000000000000000000",
      },
    ],
  }),
  failure: typedFailure,
  credentialTest: { operation: "search_actors", input: { query: "google maps", limit: 1 } },
  operations: [searchActors, runActor, getItems],
});

const ErrorBody = z.object({ error: z.object({ type: z.string(), message: z.string().nullish() }) });

function typedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = ErrorBody.safeParse(answer.json());
  if (!failure || !body.success) return failure;
  const { type, message } = body.data.error;
  // A 403 is a right that the token lacks for one Actor or dataset.
  return {
    ...failure,
    ...(answer.status === 403 && { kind: "rejected" }),
    code: type,
    message: message ?? failure.message,
  };
}
