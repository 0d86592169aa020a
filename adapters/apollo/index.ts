import { auth, defineTool } from "../kit/index.ts";
import { enrichCompany } from "./enrich-company.ts";
import { enrichPerson } from "./enrich-person.ts";
import { searchCompanies } from "./search-companies.ts";
import { searchPeople } from "./search-people.ts";

export const apollo = defineTool({
  slug: "apollo",
  title: "Apollo",
  description: "A database of people at work and of companies. Search it, and look up a person or a company.",
  category: "crm-sales-marketing",
  homepage: "https://www.apollo.io",
  kind: "rest",
  baseUrl: "https://api.apollo.io/api/v1",
  auth: auth.header("x-api-key", {
    getItAt: "https://app.apollo.io/#/settings/integrations/api",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "From Settings, Integrations, API. Searching people needs a master key.",
        example: "apollo_sample_key_00000",
      },
    ],
  }),
  credentialTest: { operation: "search_people", input: { titles: ["chief executive officer"], limit: 1 } },
  operations: [searchPeople, enrichPerson, searchCompanies, enrichCompany],
});
