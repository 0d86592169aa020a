import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Domain } from "./paging.ts";

const Person = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  email: z.string().nullish(),
  email_status: z.string().nullish(),
  linkedin_url: z.string().nullish(),
  seniority: z.string().nullish(),
  departments: z.array(z.string()).nullish(),
  city: z.string().nullish(),
  state: z.string().nullish(),
  country: z.string().nullish(),
  employment_history: z
    .array(
      z.object({
        organization_name: z.string().nullish(),
        title: z.string().nullish(),
        start_date: z.string().nullish(),
        end_date: z.string().nullish(),
        current: z.boolean().nullish(),
      }),
    )
    .nullish(),
});

export const enrichPerson = defineOperation({
  name: "enrich_person",
  title: "Look a person up",
  description:
    "Returns what Apollo knows of one person by e-mail, LinkedIn address, Apollo id, or name with company: work e-mail, title, seniority, place and jobs. Null when nobody fits. Uses the account's credits.",
  docs: "https://docs.apollo.io/reference/people-enrichment",
  effect: "read",
  price: perCall(25),
  input: z
    .strictObject({
      id: z.string().min(1).max(100).optional().describe("From search_people. Example: 587cf802f65125cad923a266"),
      email: z.email().max(320).optional().describe("Example: tim@apollo.io"),
      linkedin_url: z
        .url({ protocol: /^https?$/ })
        .max(500)
        .optional()
        .describe("Example: https://www.linkedin.com/in/tim-zheng-677ba010"),
      name: z.string().trim().min(3).max(200).optional().describe("Full name, with a company. Example: Tim Zheng"),
      domain: Domain.optional(),
      company: z.string().min(1).max(200).optional().describe("The company's name. Example: Apollo"),
      personal_emails: z.boolean().default(false).describe("Whether to reveal private addresses too; costs credits."),
    })
    .refine(
      ({ id, email, linkedin_url, name, domain, company }) =>
        id ?? email ?? linkedin_url ?? (name && (domain ?? company)),
      {
        message: "give id, email, linkedin_url, or name with domain or company",
      },
    ),
  output: z.object({
    person: z
      .object({
        id: z.string(),
        name: z.string().nullable(),
        title: z.string().nullable(),
        email: z.string().nullable(),
        email_status: z.string().nullable().describe("verified, guessed, unavailable and others"),
        linkedin_url: z.string().nullable(),
        seniority: z.string().nullable(),
        departments: z.array(z.string()),
        location: z.string().nullable(),
        jobs: z.array(
          z.object({
            company: z.string().nullable(),
            title: z.string().nullable(),
            from: z.string().nullable(),
            to: z.string().nullable(),
            is_current: z.boolean(),
          }),
        ),
      })
      .nullable(),
  }),
  run: async ({ company, personal_emails, ...query }, api) => {
    const { person } = await api.post("/people/match", {
      query: { ...query, organization_name: company, reveal_personal_emails: personal_emails },
      returns: z.object({ person: Person.nullish() }),
    });
    if (!person) return { person: null };
    return {
      person: {
        id: person.id,
        name: person.name ?? null,
        title: person.title ?? null,
        email: person.email ?? null,
        email_status: person.email_status ?? null,
        linkedin_url: person.linkedin_url ?? null,
        seniority: person.seniority ?? null,
        departments: person.departments ?? [],
        location: [person.city, person.state, person.country].filter(Boolean).join(", ") || null,
        jobs: (person.employment_history ?? []).map((job) => ({
          company: job.organization_name ?? null,
          title: job.title ?? null,
          from: job.start_date ?? null,
          to: job.end_date ?? null,
          is_current: job.current ?? false,
        })),
      },
    };
  },
});
