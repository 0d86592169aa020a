import { z } from "zod";
import { type Api, defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  total: z.int(),
  results: z.array(
    z.object({
      id: z.string(),
      properties: z.record(z.string(), z.string().nullable()),
      createdAt: z.string().nullish(),
      updatedAt: z.string().nullish(),
      url: z.string().nullish(),
    }),
  ),
  paging: z.object({ next: z.object({ after: z.string() }).nullish() }).nullish(),
});

const input = {
  limit: z.int().min(1).max(100).default(20).describe("How many at most."),
  cursor: z
    .string()
    .regex(/^\d{1,10}$/)
    .default("0")
    .describe("next_cursor of the page before; 0 for the first."),
};

const page = { total: z.int(), next_cursor: z.string().nullable() };

const dates = { url: z.string().nullable(), created_at: z.string().nullable(), updated_at: z.string().nullable() };

const contactProperties = ["email", "firstname", "lastname", "phone", "company", "jobtitle", "lifecyclestage"];
const companyProperties = ["name", "domain", "industry", "phone", "city", "country", "numberofemployees"];

type Search = {
  query?: string | undefined;
  filter?: { property: string; value: string } | undefined;
  properties: readonly string[];
  limit: number;
  cursor: string;
};

async function find(object: string, { query, filter, properties, limit, cursor }: Search, api: Api) {
  const { total, results, paging } = await api.post("/crm/objects/2026-03/{object}/search", {
    params: { object },
    json: {
      query,
      filterGroups: filter
        ? [{ filters: [{ propertyName: filter.property, operator: "EQ", value: filter.value }] }]
        : [],
      properties,
      sorts: [],
      limit,
      after: cursor,
    },
    returns: Answer,
  });
  return { total, results, next_cursor: paging?.next?.after ?? null };
}

const datesOf = ({ url, createdAt, updatedAt }: z.output<typeof Answer>["results"][number]) => ({
  url: url ?? null,
  created_at: createdAt ?? null,
  updated_at: updatedAt ?? null,
});

export const searchContacts = defineOperation({
  name: "search_contacts",
  title: "Search contacts",
  description:
    "Finds people in HubSpot by words (name, e-mail, phone, company) or by exact e-mail address, with company, job title and lifecycle stage.",
  docs: "https://developers.hubspot.com/docs/api-reference/2026-03/crm/objects/contacts/search/search-contacts",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(3_000).optional().describe("Words to look for. Example: lovelace"),
    email: z.email().max(320).optional().describe("Only the person with this address. Example: ada@example.com"),
    ...input,
  }),
  output: z.object({
    ...page,
    contacts: z.array(
      z.object({
        id: z.string(),
        email: z.string().nullable(),
        first_name: z.string().nullable(),
        last_name: z.string().nullable(),
        phone: z.string().nullable(),
        company: z.string().nullable(),
        job_title: z.string().nullable(),
        lifecycle_stage: z.string().nullable(),
        ...dates,
      }),
    ),
  }),
  run: async ({ query, email, limit, cursor }, api) => {
    const filter = email ? { property: "email", value: email } : undefined;
    const found = await find("contacts", { query, filter, properties: contactProperties, limit, cursor }, api);
    return {
      total: found.total,
      next_cursor: found.next_cursor,
      contacts: found.results.map((contact) => ({
        id: contact.id,
        email: contact.properties.email ?? null,
        first_name: contact.properties.firstname ?? null,
        last_name: contact.properties.lastname ?? null,
        phone: contact.properties.phone ?? null,
        company: contact.properties.company ?? null,
        job_title: contact.properties.jobtitle ?? null,
        lifecycle_stage: contact.properties.lifecyclestage ?? null,
        ...datesOf(contact),
      })),
    };
  },
});

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
    ...input,
  }),
  output: z.object({
    ...page,
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
    const found = await find("companies", { query, filter, properties: companyProperties, limit, cursor }, api);
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
