import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { dates, datesOf, findObjects, pageInput, pageOutput } from "./find-objects.ts";

const companyProperties = ["name", "domain", "industry", "phone", "city", "country", "numberofemployees"];

export const searchCompanies = defineOperation({
  name: "search_companies",
  title: "Search companies",
  description:
    "Finds companies in HubSpot by words (name, phone, website) or by exact domain, with industry, place and number of employees.",
  docs: "https://developers.hubspot.com/docs/api-reference/2026-03/crm/objects/companies/search/search-companies",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(3_000).optional().describe("Words to look for. Example: acme"),
    domain: z.string().min(3).max(253).optional().describe("Only the company with this domain. Example: acme.com"),
    ...pageInput,
  }),
  output: z.object({
    ...pageOutput,
    companies: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable(),
        domain: z.string().nullable(),
        industry: z.string().nullable(),
        phone: z.string().nullable(),
        city: z.string().nullable(),
        country: z.string().nullable(),
        employees: z.string().nullable(),
        ...dates,
      }),
    ),
  }),
  run: async ({ query, domain, limit, cursor }, api) => {
    const filter = domain ? { property: "domain", value: domain } : undefined;
    const found = await findObjects("companies", { query, filter, properties: companyProperties, limit, cursor }, api);
    return {
      total: found.total,
      next_cursor: found.next_cursor,
      companies: found.results.map((company) => ({
        id: company.id,
        name: company.properties.name ?? null,
        domain: company.properties.domain ?? null,
        industry: company.properties.industry ?? null,
        phone: company.properties.phone ?? null,
        city: company.properties.city ?? null,
        country: company.properties.country ?? null,
        employees: company.properties.numberofemployees ?? null,
        ...datesOf(company),
      })),
    };
  },
});
