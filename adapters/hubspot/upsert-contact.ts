import { z } from "zod";
import { crmContactUpsert, free, implementCapability, UpstreamFailure } from "../kit/index.ts";

const Answer = z.object({
  results: z.array(z.object({ id: z.string(), new: z.boolean().nullish(), url: z.string().nullish() })),
  errors: z.array(z.object({ message: z.string().nullish() })).nullish(),
});

export const upsertContact = implementCapability(crmContactUpsert, {
  name: "upsert_contact",
  title: "Save a contact",
  description:
    "Creates a person in HubSpot, or updates the one who has that e-mail address, in one step, and returns the id and whether the contact is new.",
  docs: "https://developers.hubspot.com/docs/api-reference/2026-03/crm/objects/contacts/batch/upsert-contacts",
  effect: "write",
  price: free,
  run: async ({ email, first_name, last_name, phone, company, job_title }, api) => {
    const { results, errors } = await api.post("/crm/objects/2026-03/contacts/batch/upsert", {
      json: {
        inputs: [
          {
            id: email,
            idProperty: "email",
            properties: { email, firstname: first_name, lastname: last_name, phone, company, jobtitle: job_title },
          },
        ],
      },
      returns: Answer,
    });
    const [contact] = results;
    // A batch that failed in part answers 207.
    if (!contact) throw new UpstreamFailure({ kind: "rejected", message: errors?.[0]?.message ?? undefined });
    return { id: contact.id, is_new: contact.new ?? null, url: contact.url ?? null };
  },
});
