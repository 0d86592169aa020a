import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { company, nameOne, namesOne } from "./company.ts";

const Counts = z.record(z.string(), z.int());

const Answer = z.object({
  data: z.object({
    total: z.int(),
    personal_emails: z.int().nullish(),
    generic_emails: z.int().nullish(),
    department: Counts.nullish(),
    seniority: Counts.nullish(),
  }),
});

export const countEmails = defineOperation({
  name: "count_emails",
  title: "Count a company's addresses",
  description:
    "Tells how many e-mail addresses Hunter knows of a company, by kind, department and seniority. Free: use it before domain_search.",
  docs: "https://hunter.io/api-documentation/v2#email-count",
  effect: "read",
  price: free,
  input: z.strictObject(company).refine(namesOne, nameOne),
  output: z.object({
    total: z.int(),
    personal: z.int().nullable(),
    generic: z.int().nullable(),
    by_department: Counts,
    by_seniority: Counts,
  }),
  run: async (query, api) => {
    const { data } = await api.get("/email-count", { query, returns: Answer });
    return {
      total: data.total,
      personal: data.personal_emails ?? null,
      generic: data.generic_emails ?? null,
      by_department: data.department ?? {},
      by_seniority: data.seniority ?? {},
    };
  },
});
