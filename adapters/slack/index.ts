import { z } from "zod";
import { auth, defineTool, type Failure, retryAfterS, type UpstreamAnswer } from "../kit/index.ts";
import { channelHistory } from "./channel-history.ts";
import { listChannels } from "./list-channels.ts";
import { lookupUserByEmail } from "./lookup-user-by-email.ts";
import { send } from "./send.ts";

export const slack = defineTool({
  slug: "slack",
  title: "Slack",
  description: "Team chat: posts messages and replies, lists channels, reads what was said and finds people by e-mail.",
  category: "messaging",
  homepage: "https://slack.com",
  kind: "rest",
  baseUrl: "https://slack.com/api",
  auth: auth.bearer({
    getItAt: "https://api.slack.com/apps",
    fields: [
      {
        name: "bot_token",
        label: "Bot token",
        help: "The token that starts with xoxb-, under OAuth & Permissions of your Slack app. Scopes: chat:write, channels:read, channels:history, users:read.email.",
        example: "xoxb-sample",
      },
    ],
  }),
  failure: bodyFailure,
  credentialTest: { operation: "list_channels", input: { limit: 1 } },
  operations: [send, listChannels, channelHistory, lookupUserByEmail],
});

const Refusal = z.object({ ok: z.literal(false), error: z.string(), needed: z.string().nullish() });

const kindOfError: Record<string, Failure["kind"]> = {
  not_authed: "auth",
  invalid_auth: "auth",
  account_inactive: "auth",
  token_revoked: "auth",
  token_expired: "auth",
  missing_scope: "auth",
  not_allowed_token_type: "auth",
  channel_not_found: "not_found",
  thread_not_found: "not_found",
  users_not_found: "not_found",
  ratelimited: "throttled",
  rate_limited: "throttled",
  fatal_error: "unavailable",
  internal_error: "unavailable",
  service_unavailable: "unavailable",
  request_timeout: "unavailable",
};

/** Slack says no inside a 200. */
function bodyFailure(answer: UpstreamAnswer): Failure | undefined {
  const refusal = Refusal.safeParse(answer.json());
  if (!refusal.success) return undefined;
  const { error, needed } = refusal.data;
  return {
    kind: kindOfError[error] ?? "rejected",
    code: error,
    message: needed ? `${error}: the app lacks the scope ${needed}` : error,
    retryAfterS: retryAfterS(answer),
  };
}
