import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { company, nameOne, namesOne } from "./company.ts";

const Answer = z.object({
  data: z.object({
    email: z.string().nullish(),
    score: z.int().nullish(),
    position: z.string().nullish(),
    company: z.string().nullish(),
    linkedin_url: z.string().nullish(),
    phone_number: z.string().nullish(),
    verification: z.object({ status: z.string().nullish() }).nullish(),
    sources: z.array(z.object({ uri: z.string().nullish() })).nullish(),
  }),
});

export const findEmail = defineOperation({
  name: "find_email",
  title: "Find a person's address",
  description:
    "Finds the most likely professional e-mail address of a person from their name and company, with a score from 0 to 100 and where it was seen. The address is null when none was found.",
  docs: "https://hunter.io/api-documentation/v2#email-finder",
  effect: "read",
  price: perCall(25),
  input: z
    .strictObject({
      full_name: z.string().trim().min(3).max(200).describe("First and last name. Example: Patrick Collison"),
      ...company,
    })
    .refine(namesOne, nameOne),
  output: z.object({
    email: z.string().nullable(),
    score: z.int().nullable(),
    position: z.string().nullable(),
    company: z.string().nullable(),
    linkedin: z.string().nullable(),
    phone_number: z.string().nullable(),
    verification: z.string().nullable().describe("valid, accept_all or unknown"),
    sources: z.array(z.string()).describe("Pages on which it was seen."),
  }),
  run: async (query, api) => {
    const { data } = await api.get("/email-finder", { query, returns: Answer });
    return {
      email: data.email ?? null,
      score: data.score ?? null,
      position: data.position ?? null,
      company: data.company ?? null,
      linkedin: data.linkedin_url ?? null,
      phone_number: data.phone_number ?? null,
      verification: data.verification?.status ?? null,
      sources: (data.sources ?? []).flatMap(({ uri }) => uri ?? []),
    };
  },
});
