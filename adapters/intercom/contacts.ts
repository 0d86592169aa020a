import { z } from "zod";
import { crmContactUpsert, defineOperation, free, implementCapability, UpstreamFailure } from "../kit/index.ts";
import { Contact, ContactList, cursor, isoTime, limit } from "./contact.ts";

const searchDocs = "https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts";

export const searchContacts = defineOperation({
  name: "search_contacts",
  title: "Search contacts",
  description:
    "Finds people in Intercom by e-mail, name or phone (whole value, or a part with contains): id, role, address, phone and when they were last seen.",
  docs: searchDocs,
  effect: "read",
  price: free,
  input: z.strictObject({
    field: z.enum(["email", "name", "phone", "external_id"]).default("email").describe("What to look in."),
    value: z.string().trim().min(1).max(320).describe("What to look for. Example: ada@example.com"),
    match: z.enum(["equals", "contains"]).default("equals").describe("Whether the whole value or a part must fit."),
    limit,
    cursor,
  }),
  output: z.object({
    total: z.int().nullable(),
    contacts: z.array(
      z.object({
        id: z.string(),
        role: z.string().nullable().describe("user or lead"),
        email: z.string().nullable(),
        phone: z.string().nullable(),
        name: z.string().nullable(),
        external_id: z.string().nullable(),
        created_at: z.string().nullable(),
        last_seen_at: z.string().nullable(),
      }),
    ),
    next_cursor: z.string().nullable(),
  }),
  run: async ({ field, value, match, limit, cursor }, api) => {
    const { data, total_count, pages } = await api.post("/contacts/search", {
      json: {
        query: { field, operator: match === "equals" ? "=" : "~", value },
        pagination: { per_page: limit, starting_after: cursor },
      },
      returns: ContactList,
    });
    return {
      total: total_count ?? null,
      contacts: (data ?? []).map((contact) => ({
        id: contact.id,
        role: contact.role ?? null,
        email: contact.email ?? null,
        phone: contact.phone ?? null,
        name: contact.name ?? null,
        external_id: contact.external_id ?? null,
        created_at: isoTime(contact.created_at),
        last_seen_at: isoTime(contact.last_seen_at),
      })),
      next_cursor: pages?.next?.starting_after ?? null,
    };
  },
});

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
