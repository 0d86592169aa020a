import { auth, defineTool, type Failure, failureFromStatus, secondsUntil, type UpstreamAnswer } from "../kit/index.ts";
import { createDroplet } from "./create-droplet.ts";
import { getAccount } from "./get-account.ts";
import { listApps } from "./list-apps.ts";
import { listDroplets } from "./list-droplets.ts";

export const digitalocean = defineTool({
  slug: "digitalocean",
  title: "DigitalOcean",
  description:
    "Cloud servers and apps. See servers with their addresses, apps and their deployments, and create servers.",
  category: "developer-tools",
  homepage: "https://www.digitalocean.com",
  kind: "rest",
  baseUrl: "https://api.digitalocean.com",
  auth: auth.bearer({
    getItAt: "https://cloud.digitalocean.com/account/api/tokens",
    fields: [
      {
        name: "api_key",
        label: "Personal access token",
        help: "From API, Tokens. Read scopes are enough unless servers shall be created.",
        example: "dop_v1_0000000000000000",
      },
    ],
  }),
  failure: rateLimitFailure,
  credentialTest: { operation: "get_account", input: {} },
  operations: [listDroplets, createDroplet, listApps, getAccount],
});

// https://docs.digitalocean.com/reference/api/intro/: the hour's end stands in a header, in seconds since 1970.
function rateLimitFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  if (failure?.kind !== "throttled") return failure;
  return { ...failure, retryAfterS: failure.retryAfterS ?? secondsUntil(answer.headers["ratelimit-reset"]) };
}
