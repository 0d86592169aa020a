import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Company, Organization, toCompany } from "./company.ts";
import { Pagination, page, perPage } from "./paging.ts";

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
