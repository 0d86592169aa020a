import { z } from "zod";

export const Organization = z.object({
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

export const keywordsMax = 30;

export const Company = z.object({
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

export const toCompany = (organization: z.output<typeof Organization>): z.input<typeof Company> => ({
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
