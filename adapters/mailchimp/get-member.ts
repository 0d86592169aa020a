import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { audienceUrl, Email, Member, memberId } from "./member.ts";

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
