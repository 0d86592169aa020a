import { z } from "zod";
import { crmContactUpsert, free, implementCapability, returns } from "../kit/index.ts";
import { contentType } from "./json-api.ts";

export const upsertProfile = implementCapability(crmContactUpsert, {
  name: "upsert_profile",
  title: "Save a contact",
  description:
    "Creates a person (profile) in Klaviyo, or updates the one who has that e-mail address, in one step. Does not subscribe anybody to marketing. Phone numbers must be in E.164 form.",
  docs: "https://developers.klaviyo.com/en/reference/create_or_update_profile",
  effect: "write",
  price: free,
  run: async ({ email, first_name, last_name, phone, company, job_title }, api) => {
    const { value, status } = await api.post("/api/profile-import", {
      json: {
        data: {
          type: "profile",
          attributes: {
            email,
            first_name,
            last_name,
            phone_number: phone,
            organization: company,
            title: job_title,
          },
        },
      },
      headers: contentType,
      returns: returns.withHeaders(z.object({ data: z.object({ id: z.string() }) })),
    });
    // 201 for a new profile, 200 for one that was there.
    return { id: value.data.id, is_new: status === 201, url: null };
  },
});
