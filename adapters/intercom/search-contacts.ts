import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { ContactList, cursor, isoTime, limit } from "./contact.ts";

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
