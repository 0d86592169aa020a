import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { company, nameOne, namesOne } from "./company.ts";

const text = z.string().nullable().default(null);

const Answer = z.object({
  data: z.object({
    domain: z.string(),
    organization: text,
    pattern: text,
    accept_all: z.boolean().nullable().default(null),
    emails: z.array(
      z.object({
        value: z.string(),
        type: text,
        confidence: z.int().nullable().default(null),
        first_name: text,
        last_name: text,
        position: text,
        seniority: text,
        department: text,
        linkedin: text,
        phone_number: text,
        verification: z.object({ status: text }).nullish(),
      }),
    ),
  }),
  meta: z.object({ results: z.int().nullish() }).nullish(),
});

export const domainSearch = defineOperation({
  name: "domain_search",
  title: "Find addresses of a company",
  description:
    "Lists the professional e-mail addresses that Hunter knows of a company, with name, position, department and confidence, and the pattern that its addresses follow.",
  docs: "https://hunter.io/api-documentation/v2#domain-search",
  effect: "read",
  price: perCall(25),
  input: z
    .strictObject({
      ...company,
      type: z.enum(["personal", "generic"]).optional().describe("Only people's addresses, or only such as info@."),
      seniority: z.enum(["junior", "senior", "executive"]).optional().describe("Only people of this seniority."),
      department: z
        .enum([
          "executive",
          "it",
          "finance",
          "management",
          "sales",
          "legal",
          "support",
          "hr",
          "marketing",
          "communication",
        ])
        .optional()
        .describe("Only people of this department."),
      limit: z.int().min(1).max(10).default(10).describe("How many addresses at most."),
      offset: z.int().min(0).max(10_000).default(0).describe("How many to skip."),
    })
    .refine(namesOne, nameOne),
  output: z.object({
    domain: z.string(),
    organization: z.string().nullable(),
    pattern: z.string().nullable().describe("How addresses are formed, such as {first}.{last}."),
    accepts_all: z.boolean().nullable().describe("True: the mail server takes any address, so none can be proven."),
    total: z.int().nullable().describe("How many addresses Hunter knows."),
    emails: z.array(
      z.object({
        email: z.string(),
        type: z.string().nullable(),
        confidence: z.int().nullable().describe("0 to 100."),
        first_name: z.string().nullable(),
        last_name: z.string().nullable(),
        position: z.string().nullable(),
        seniority: z.string().nullable(),
        department: z.string().nullable(),
        linkedin: z.string().nullable(),
        phone_number: z.string().nullable(),
        verification: z.string().nullable().describe("valid, accept_all or unknown"),
      }),
    ),
  }),
  run: async (query, api) => {
    const { data, meta } = await api.get("/domain-search", { query, returns: Answer });
    const { accept_all, emails, ...about } = data;
    return {
      ...about,
      accepts_all: accept_all,
      total: meta?.results ?? null,
      emails: emails.map(({ value, verification, ...person }) => ({
        email: value,
        ...person,
        verification: verification?.status ?? null,
      })),
    };
  },
});
