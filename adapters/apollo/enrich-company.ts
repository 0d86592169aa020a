import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Company, Organization, toCompany } from "./company.ts";
import { Domain } from "./paging.ts";

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
