import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { createDeal } from "./create-deal.ts";
import { searchCompanies } from "./search-companies.ts";
import { searchContacts } from "./search-contacts.ts";
import { upsertContact } from "./upsert-contact.ts";

export const hubspot = defineTool({
  slug: "hubspot",
  title: "HubSpot",
  description: "Customer relations. Find and save contacts, find companies, and create deals.",
  category: "crm-sales-marketing",
  homepage: "https://www.hubspot.com",
  kind: "rest",
  baseUrl: "https://api.hubapi.com",
  auth: auth.bearer({
    getItAt: "https://app.hubspot.com/private-apps",
    fields: [
      {
        name: "api_key",
        label: "Private app token",
        help: "From Settings, Integrations, Private Apps, with read and write scopes for contacts, companies and deals.",
        example: "pat-na1-00000000-0000-0000-0000-000000000000",
      },
    ],
  }),
  failure: hubspotFailure,
  credentialTest: { operation: "search_contacts", input: { limit: 1 } },
  operations: [searchContacts, upsertContact, searchCompanies, createDeal],
});

const Body = z.object({ category: z.string().nullish(), policyName: z.string().nullish() });

// https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines: 429 is also the day's quota.
function hubspotFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  if (!failure || !body.success) return undefined;
  const { category, policyName } = body.data;
  const kind = failure.kind === "throttled" && policyName === "DAILY" ? "quota" : failure.kind;
  return { ...failure, kind, code: category ?? undefined };
}
