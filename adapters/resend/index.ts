import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { getEmail } from "./get-email.ts";
import { listDomains } from "./list-domains.ts";
import { send } from "./send.ts";

export const resend = defineTool({
  slug: "resend",
  title: "Resend",
  description:
    "E-mail for developers: sends a message once, however often the request is repeated, and tells what became of it.",
  category: "email",
  homepage: "https://resend.com",
  kind: "rest",
  baseUrl: "https://api.resend.com",
  auth: auth.bearer({
    getItAt: "https://resend.com/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with re_, under API Keys. Sending access is enough to send; reading needs full access.",
        example: "re_00000000_000000000000000000000000",
      },
    ],
  }),
  failure: namedFailure,
  credentialTest: { operation: "list_domains", input: {} },
  operations: [send, getEmail, listDomains],
});

// https://resend.com/docs/api-reference/errors: the name decides; one status stands for several of them.
const kindOfName: Record<string, Failure["kind"]> = {
  invalid_api_key: "auth",
  missing_api_key: "auth",
  // The key is good, but for sending only.
  restricted_api_key: "rejected",
  // A 403 where the sender's domain is not verified.
  validation_error: "rejected",
  daily_quota_exceeded: "quota",
  monthly_quota_exceeded: "quota",
  concurrent_idempotent_requests: "unavailable",
};

function namedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const { name } = { ...(answer.json() as { name?: unknown } | undefined) };
  if (!failure || typeof name !== "string") return failure;
  return { ...failure, kind: kindOfName[name] ?? failure.kind, code: name };
}
