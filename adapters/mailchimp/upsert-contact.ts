import { crmContactUpsert, free, implementCapability, UpstreamFailure } from "../kit/index.ts";
import { audienceUrl, Member, memberId } from "./member.ts";

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
