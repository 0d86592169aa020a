import { auth, defineTool, type Failure, failureFromStatus, secondsUntil, type UpstreamAnswer } from "../kit/index.ts";
import { listBounces } from "./list-bounces.ts";
import { send } from "./send.ts";

export const sendgrid = defineTool({
  slug: "sendgrid",
  title: "Twilio SendGrid",
  description: "E-mail at scale: sends messages from verified senders and keeps the list of addresses that bounced.",
  category: "email",
  homepage: "https://sendgrid.com",
  kind: "rest",
  baseUrl: "https://api.sendgrid.com",
  auth: auth.bearer({
    getItAt: "https://app.sendgrid.com/settings/api_keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with SG., under Settings, API Keys. It needs Mail Send, and Suppressions to read bounces.",
        example: "SG.sample.sample",
      },
    ],
  }),
  failure: senderFailure,
  credentialTest: { operation: "list_bounces", input: { limit: 1 } },
  operations: [send, listBounces],
});

/** A 403 is a sender that is not verified or a right that the key lacks; a key that is wrong is a 401. */
function senderFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  if (!failure) return undefined;
  const { errors } = { ...(answer.json() as { errors?: { message?: string }[] } | undefined) };
  const message = errors?.[0]?.message ?? failure.message;
  if (answer.status === 403) return { ...failure, kind: "rejected", message };
  return { ...failure, message, retryAfterS: failure.retryAfterS ?? secondsUntilReset(answer) };
}

// https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/rate-limits: a Unix time.
function secondsUntilReset({ status, headers }: UpstreamAnswer): number | undefined {
  return status === 429 ? secondsUntil(headers["x-ratelimit-reset"]) : undefined;
}
