import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { createTicket } from "./create-ticket.ts";
import { getTicket } from "./get-ticket.ts";
import { listComments } from "./list-comments.ts";
import { searchTickets } from "./search-tickets.ts";
import { updateTicket } from "./update-ticket.ts";

const emailAndToken = auth.basic({
  getItAt: "https://support.zendesk.com/hc/en-us/articles/4408889192858",
  fields: [
    {
      name: "subdomain",
      label: "Subdomain",
      help: "The first part of your Zendesk address: acme-corp for acme-corp.zendesk.com.",
      example: "acme-corp",
      isSecret: false,
    },
    {
      name: "email",
      label: "E-mail",
      help: "The address with which you sign in at Zendesk.",
      example: "ada@example.com",
      isSecret: false,
    },
    {
      name: "api_token",
      label: "API token",
      help: "From Admin Center, Apps and integrations, APIs, API tokens. It may do what you may do.",
      example: "sample_zendesk_api_token",
    },
  ],
  user: "email",
  password: "api_token",
});

export const zendesk = defineTool({
  slug: "zendesk",
  title: "Zendesk",
  description: "Customer support by ticket. Find and read tickets, open them, answer them and change their status.",
  category: "crm-sales-marketing",
  homepage: "https://www.zendesk.com",
  kind: "rest",
  baseUrl: "https://{subdomain}.zendesk.com/api/v2",
  // https://developer.zendesk.com/api-reference/introduction/security-and-auth/#api-token: the user is `<e-mail>/token`.
  auth: {
    ...emailAndToken,
    apply: (request, secrets) => emailAndToken.apply(request, { ...secrets, email: `${secrets.email}/token` }),
  },
  failure: zendeskFailure,
  credentialTest: { operation: "search_tickets", input: { query: "created>2100-01-01", limit: 1 } },
  operations: [searchTickets, getTicket, listComments, createTicket, updateTicket],
});

const Body = z.object({
  error: z.string(),
  description: z.string().nullish(),
  details: z.record(z.string(), z.array(z.object({ description: z.string().nullish() }))).nullish(),
});

/** What is wrong with single fields stands under their names. */
function zendeskFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  if (!failure || !body.success) return undefined;
  const { error, description, details } = body.data;
  const sentences = Object.values(details ?? {}).flatMap((list) => list.flatMap((one) => one.description ?? []));
  return { ...failure, message: sentences.join(" ") || (description ?? error), code: error };
}
