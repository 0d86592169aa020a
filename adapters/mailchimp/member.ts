import { createHash } from "node:crypto";
import { z } from "zod";

/** The audience that the credential names. */
export const audienceUrl = "https://{host}/3.0/lists/{audience}";

/** Mailchimp finds people by the MD5 of their address in lower case. */
export const memberId = (email: string) => createHash("md5").update(email.toLowerCase()).digest("hex");

export const Email = z.email().max(320).describe("The person's address. Example: ada@example.com");

export const Member = z.object({
  id: z.string(),
  email_address: z.string(),
  status: z.string().nullish(),
  full_name: z.string().nullish(),
  merge_fields: z.record(z.string(), z.unknown()).nullish(),
  tags: z.array(z.object({ name: z.string() })).nullish(),
  vip: z.boolean().nullish(),
  language: z.string().nullish(),
  timestamp_opt: z.string().nullish(),
  last_changed: z.string().nullish(),
});
