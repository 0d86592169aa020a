import { crmContactUpsert, free, implementCapability, UpstreamFailure } from "../kit/index.ts";
import { Contact, ContactList } from "./contact.ts";

export const upsertContact = implementCapability(crmContactUpsert, {
  name: "upsert_contact",
  title: "Save a contact",
  description:
    "Creates a person in Intercom, or updates the one who has that e-mail address: name and phone. Company and job title cannot be saved here. To change a name, give first and last name.",
  docs: "https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/createcontact",
  effect: "write",
  price: free,
  run: async ({ email, first_name, last_name, phone, company, job_title }, api) => {
    if (company || job_title)
      throw new UpstreamFailure({ kind: "rejected", message: "Intercom saves name, e-mail and phone of a contact." });
    const { data } = await api.post("/contacts/search", {
      json: { query: { field: "email", operator: "=", value: email }, pagination: { per_page: 10 } },
      returns: ContactList,
    });
    // A visitor who became a user may stand there twice.
    const known = data?.find(({ role }) => role === "user") ?? data?.[0];
    const name = [first_name, last_name].filter(Boolean).join(" ");
    if (!known) {
      const json = { role: "user", email, phone, name: name || undefined };
      const { id } = await api.post("/contacts", { json, returns: Contact });
      return { id, is_new: true, url: null };
    }
    const { id } = await api.put("/contacts/{id}", {
      params: { id: known.id },
      // Half a name would take the place of a whole one.
      json: { phone, name: first_name && last_name ? name : undefined },
      returns: Contact,
    });
    return { id, is_new: false, url: null };
  },
});
