import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { countEmails } from "./count-emails.ts";
import { domainSearch } from "./domain-search.ts";
import { findEmail } from "./find-email.ts";
import { verifyEmail } from "./verify-email.ts";

export const hunter = defineTool({
  slug: "hunter",
  title: "Hunter",
  description: "Professional e-mail addresses. Find those of a company or a person, and check whether they work.",
  category: "crm-sales-marketing",
  homepage: "https://hunter.io",
  kind: "rest",
  baseUrl: "https://api.hunter.io/v2",
  auth: auth.header("x-api-key", {
    getItAt: "https://hunter.io/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From the dashboard under API.",
        example: "hunter_sample_key_0000000000000000000000",
      },
    ],
  }),
  failure: hunterFailure,
  credentialTest: { operation: "count_emails", input: { domain: "stripe.com" } },
  operations: [domainSearch, findEmail, verifyEmail, countEmails],
});

const Body = z.object({
  errors: z.array(z.object({ id: z.string().nullish(), details: z.string().nullish() })).min(1),
});

// https://hunter.io/api-documentation/v2#errors: 403 is too fast, 429 is the month's quota, 451 a person who opted out.
const kindByStatus: Record<number, Failure["kind"]> = { 403: "throttled", 429: "quota", 451: "rejected" };

function hunterFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  const [first] = body.success ? body.data.errors : [];
  if (!failure || !first) return undefined;
  return {
    ...failure,
    kind: kindByStatus[answer.status] ?? failure.kind,
    message: first.details ?? undefined,
    code: first.id ?? undefined,
  };
}
