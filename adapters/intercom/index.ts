import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, secondsUntil, type UpstreamAnswer } from "../kit/index.ts";
import { getConversation } from "./get-conversation.ts";
import { reply } from "./reply.ts";
import { searchArticles } from "./search-articles.ts";
import { searchContacts } from "./search-contacts.ts";
import { searchConversations } from "./search-conversations.ts";
import { upsertContact } from "./upsert-contact.ts";

export const intercom = defineTool({
  slug: "intercom",
  title: "Intercom",
  description:
    "Customer support by chat and mail. Find contacts, conversations and help articles, and answer customers.",
  category: "crm-sales-marketing",
  homepage: "https://www.intercom.com",
  kind: "rest",
  baseUrl: "https://{host}",
  headers: { "intercom-version": "2.15" },
  auth: auth.bearer({
    getItAt: "https://app.intercom.com/a/apps/_/developer-hub",
    fields: [
      {
        name: "api_key",
        label: "Access token",
        help: "From the Developer Hub: your app, Configure, Authentication.",
        example: "intercom_sample_access_token_000000",
      },
      {
        name: "host",
        label: "API host",
        help: "api.intercom.io, or api.eu.intercom.io and api.au.intercom.io for workspaces in Europe and Australia.",
        example: "api.intercom.io",
        isSecret: false,
        pattern: /^api\.((eu|au)\.)?intercom\.io$/,
      },
    ],
  }),
  failure: intercomFailure,
  credentialTest: { operation: "search_contacts", input: { value: "nobody@example.com", limit: 1 } },
  operations: [searchContacts, upsertContact, searchConversations, getConversation, reply, searchArticles],
});

const Body = z.object({
  errors: z.array(z.object({ code: z.string().nullish(), message: z.string().nullish() })).min(1),
});

// https://developers.intercom.com/docs/references/rest-api/errors/rate-limiting: the reset is in seconds since 1970.
function intercomFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  const [first] = body.success ? body.data.errors : [];
  if (!failure || !first) return undefined;
  const kind = first.code === "api_plan_restricted" ? "rejected" : failure.kind;
  const wait = kind === "throttled" ? secondsUntil(answer.headers["x-ratelimit-reset"]) : undefined;
  return {
    ...failure,
    kind,
    message: first.message ?? undefined,
    code: first.code ?? undefined,
    retryAfterS: failure.retryAfterS ?? wait,
  };
}
