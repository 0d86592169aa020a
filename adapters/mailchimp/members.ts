import { z } from "zod";
import {
  crmContactUpsert,
  defineOperation,
  free,
  implementCapability,
  returns,
  UpstreamFailure,
} from "../kit/index.ts";
import { audienceUrl, Email, Member, memberId } from "./member.ts";

export const upsertContact = implementCapability(crmContactUpsert, {
  name: "upsert_contact",
  title: "Save a contact",
  description:
    "Creates a person in the Mailchimp audience, or updates the one who has that e-mail address: name and phone. New people are not subscribed to marketing. Company and job title cannot be saved here.",
  docs: "https://mailchimp.com/developer/marketing/api/list-members/add-or-update-list-member/",
  effect: "write",
  price: free,
  run: async ({ email, first_name, last_name, phone, company, job_title }, api) => {
    if (company || job_title)
      throw new UpstreamFailure({ kind: "rejected", message: "Mailchimp saves name, e-mail and phone of a contact." });
    const { id } = await api.put("/members/{id}", {
      baseUrl: audienceUrl,
      params: { id: memberId(email) },
      json: {
        email_address: email,
        // Whom nobody asked may get receipts, but no newsletters.
        status_if_new: "transactional",
        merge_fields: { FNAME: first_name, LNAME: last_name, PHONE: phone },
      },
      returns: Member,
    });
    return { id, is_new: null, url: null };
  },
});

export const getMember = defineOperation({
  name: "get_member",
  title: "Get a person",
  description:
    "Returns a person of the Mailchimp audience by e-mail address: whether they are subscribed, name and other fields, tags and dates.",
  docs: "https://mailchimp.com/developer/marketing/api/list-members/get-member-info/",
  effect: "read",
  price: free,
  input: z.strictObject({ email: Email }),
  output: z.object({
    id: z.string(),
    email: z.string(),
    status: z.string().nullable().describe("subscribed, unsubscribed, cleaned, pending, transactional or archived"),
    name: z.string().nullable(),
    fields: z.record(z.string(), z.unknown()).describe("The audience's own fields, such as FNAME."),
    tags: z.array(z.string()),
    is_vip: z.boolean(),
    language: z.string().nullable(),
    opted_in_at: z.string().nullable(),
    updated_at: z.string().nullable(),
  }),
  run: async ({ email }, api) => {
    const member = await api.get("/members/{id}", {
      baseUrl: audienceUrl,
      params: { id: memberId(email) },
      returns: Member,
    });
    return {
      id: member.id,
      email: member.email_address,
      status: member.status ?? null,
      name: member.full_name || null,
      fields: member.merge_fields ?? {},
      tags: (member.tags ?? []).map(({ name }) => name),
      is_vip: member.vip ?? false,
      language: member.language || null,
      opted_in_at: member.timestamp_opt || null,
      updated_at: member.last_changed || null,
    };
  },
});

const tagNames = z.array(z.string().min(1).max(100)).max(50).default([]);

export const tagMember = defineOperation({
  name: "tag_member",
  title: "Tag a person",
  description: "Adds tags to a person of the Mailchimp audience, or takes some away. Tags that are new are made.",
  docs: "https://mailchimp.com/developer/marketing/api/list-member-tags/add-or-remove-member-tags/",
  effect: "write",
  price: free,
  input: z
    .strictObject({
      email: Email,
      add: tagNames.describe('Tags to add. Example: ["customer"]'),
      remove: tagNames.describe("Tags to take away."),
    })
    .refine(({ add, remove }) => add.length + remove.length > 0, "give tags to add or to remove"),
  output: z.object({ email: z.string(), tagged: z.literal(true) }),
  run: async ({ email, add, remove }, api) => {
    await api.post("/members/{id}/tags", {
      baseUrl: audienceUrl,
      params: { id: memberId(email) },
      json: {
        tags: [
          ...add.map((name) => ({ name, status: "active" })),
          ...remove.map((name) => ({ name, status: "inactive" })),
        ],
      },
      returns: returns.nothing,
    });
    return { email, tagged: true as const };
  },
});
