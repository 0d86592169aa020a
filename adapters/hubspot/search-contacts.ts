import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { dates, datesOf, findObjects, pageInput, pageOutput } from "./find-objects.ts";

const contactProperties = ["email", "firstname", "lastname", "phone", "company", "jobtitle", "lifecyclestage"];

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
    ...pageInput,
  }),
  output: z.object({
    ...pageOutput,
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
    const found = await findObjects("contacts", { query, filter, properties: contactProperties, limit, cursor }, api);
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
