import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Domain, Pagination, page, perPage } from "./paging.ts";

const Organization = z.object({
  id: z.string(),
  name: z.string().nullish(),
  primary_domain: z.string().nullish(),
  website_url: z.string().nullish(),
  linkedin_url: z.string().nullish(),
  phone: z.string().nullish(),
  industry: z.string().nullish(),
  founded_year: z.number().nullish(),
  estimated_num_employees: z.number().nullish(),
  short_description: z.string().nullish(),
  annual_revenue: z.number().nullish(),
  total_funding: z.number().nullish(),
  latest_funding_stage: z.string().nullish(),
  city: z.string().nullish(),
  state: z.string().nullish(),
  country: z.string().nullish(),
  keywords: z.array(z.string()).nullish(),
  technology_names: z.array(z.string()).nullish(),
});

const keywordsMax = 30;

const Company = z.object({
  id: z.string(),
  name: z.string().nullable(),
  domain: z.string().nullable(),
  website_url: z.string().nullable(),
  linkedin_url: z.string().nullable(),
  phone: z.string().nullable(),
  industry: z.string().nullable(),
  founded_year: z.number().nullable(),
  employees: z.number().nullable().describe("Estimated."),
  description: z.string().nullable(),
  annual_revenue_usd: z.number().nullable(),
  total_funding_usd: z.number().nullable(),
  funding_stage: z.string().nullable(),
  location: z.string().nullable(),
  keywords: z.array(z.string()),
  technologies: z.array(z.string()),
});

const toCompany = (organization: z.output<typeof Organization>): z.input<typeof Company> => ({
  id: organization.id,
  name: organization.name ?? null,
  domain: organization.primary_domain ?? null,
  website_url: organization.website_url ?? null,
  linkedin_url: organization.linkedin_url ?? null,
  phone: organization.phone ?? null,
  industry: organization.industry ?? null,
  founded_year: organization.founded_year ?? null,
  employees: organization.estimated_num_employees ?? null,
  description: organization.short_description ?? null,
  annual_revenue_usd: organization.annual_revenue ?? null,
  total_funding_usd: organization.total_funding ?? null,
  funding_stage: organization.latest_funding_stage ?? null,
  location: [organization.city, organization.state, organization.country].filter(Boolean).join(", ") || null,
  keywords: (organization.keywords ?? []).slice(0, keywordsMax),
  technologies: (organization.technology_names ?? []).slice(0, keywordsMax),
});

export const enrichCompany = defineOperation({
  name: "enrich_company",
  title: "Look a company up",
  description:
    "Returns what Apollo knows of a company by its domain: industry, size, revenue, funding, place, phone and technologies. Null when it knows nothing. Uses the account's credits.",
  docs: "https://docs.apollo.io/reference/organization-enrichment",
  effect: "read",
  price: perCall(25),
  input: z.strictObject({ domain: Domain }),
  output: z.object({ company: Company.nullable() }),
  run: async ({ domain }, api) => {
    const { organization } = await api.get("/organizations/enrich", {
      query: { domain },
      returns: z.object({ organization: Organization.nullish() }),
    });
    return { company: organization ? toCompany(organization) : null };
  },
});

const words = z.array(z.string().min(1).max(200)).min(1).max(20).optional();

export const searchCompanies = defineOperation({
  name: "search_companies",
  title: "Search companies",
  description:
    "Finds companies in Apollo's database by name, keywords, size and place of the headquarters, with domain, phone and founding year. Uses the account's credits.",
  docs: "https://docs.apollo.io/reference/organization-search",
  effect: "read",
  price: perCall(25),
  input: z
    .strictObject({
      name: z.string().trim().min(1).max(200).optional().describe("A part of the name. Example: Apollo"),
      keywords: words.describe('Any of these keywords. Example: ["mining", "consulting"]'),
      employees: z
        .array(z.string().regex(/^\d{1,7},\d{1,7}$/))
        .min(1)
        .max(10)
        .optional()
        .describe('Ranges of numbers of employees. Example: ["1,10", "250,500"]'),
      locations: words.describe('Headquarters in any of these. Example: ["texas", "tokyo"]'),
      limit: perPage,
      page,
    })
    .refine(({ limit, page, ...filters }) => Object.keys(filters).length > 0, "give at least one filter"),
  output: z.object({ total: z.number().nullable(), companies: z.array(Company) }),
  run: async ({ name, keywords, employees, locations, limit, page }, api) => {
    const { organizations, pagination } = await api.post("/mixed_companies/search", {
      query: {
        q_organization_name: name,
        "q_organization_keyword_tags[]": keywords,
        "organization_num_employees_ranges[]": employees,
        "organization_locations[]": locations,
        per_page: limit,
        page,
      },
      returns: Pagination.extend({ organizations: z.array(Organization).nullish() }),
    });
    return { total: pagination?.total_entries ?? null, companies: (organizations ?? []).map(toCompany) };
  },
});
