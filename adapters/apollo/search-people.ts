import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Domain, Pagination, page, perPage } from "./paging.ts";

const names = z.array(z.string().min(1).max(200)).min(1).max(20).optional();

const Found = z.object({
  id: z.string(),
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  organization: z.object({ name: z.string().nullish() }).nullish(),
});

export const searchPeople = defineOperation({
  name: "search_people",
  title: "Search people",
  description:
    "Finds people in Apollo's database by job title, seniority, place and company, without addresses or phone numbers. Pass an id to enrich_person for those.",
  docs: "https://docs.apollo.io/reference/people-api-search",
  effect: "read",
  price: perCall(1),
  input: z
    .strictObject({
      titles: names.describe('Job titles. Example: ["sales director", "vp sales"]'),
      seniorities: z
        .array(
          z.enum([
            "owner",
            "founder",
            "c_suite",
            "partner",
            "vp",
            "head",
            "director",
            "manager",
            "senior",
            "entry",
            "intern",
          ]),
        )
        .min(1)
        .optional()
        .describe('Any of these seniorities. Example: ["c_suite", "vp"]'),
      locations: names.describe('Where they live. Example: ["California, US"]'),
      company_domains: z.array(Domain).min(1).max(50).optional().describe('Where they work. Example: ["stripe.com"]'),
      company_locations: names.describe("Where their company has its headquarters."),
      limit: perPage,
      page,
    })
    .refine(({ limit, page, ...filters }) => Object.keys(filters).length > 0, "give at least one filter"),
  output: z.object({
    total: z.number().nullable(),
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string().nullable().describe("The last name may be missing."),
        title: z.string().nullable(),
        company: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ titles, seniorities, locations, company_domains, company_locations, limit, page }, api) => {
    const { people, pagination, total_entries } = await api.post("/mixed_people/api_search", {
      query: {
        "person_titles[]": titles,
        "person_seniorities[]": seniorities,
        "person_locations[]": locations,
        "q_organization_domains_list[]": company_domains,
        "organization_locations[]": company_locations,
        per_page: limit,
        page,
      },
      returns: Pagination.extend({ people: z.array(Found).nullish() }),
    });
    return {
      total: pagination?.total_entries ?? total_entries ?? null,
      people: (people ?? []).map(({ id, first_name, last_name, name, title, organization }) => ({
        id,
        name: name ?? ([first_name, last_name].filter(Boolean).join(" ") || null),
        title: title ?? null,
        company: organization?.name ?? null,
      })),
    };
  },
});
