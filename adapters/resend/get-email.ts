import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.object({
  id: z.string(),
  from: z.string().nullish(),
  to: z.array(z.string()).nullish(),
  subject: z.string().nullish(),
  created_at: z.string().nullish(),
  last_event: z.string().nullish(),
});

export const getEmail = defineOperation({
  name: "get_email",
  title: "Look up a sent e-mail",
  description:
    "Tells what became of an e-mail that was sent: queued, delivered, opened, bounced or failed. Use it after send, with the id that send returned.",
  docs: "https://resend.com/docs/api-reference/emails/retrieve-email",
  effect: "read",
  price: free,
  input: z.strictObject({
    message_id: z.string().min(1).max(100).describe("Id from send. Example: 49a3999c-0ce1-4ea6-ab68-afcd6dc2e794"),
  }),
  output: z.object({
    message_id: z.string(),
    status: z.string().nullable().describe("The last thing that happened, such as delivered or bounced."),
    from: z.string().nullable(),
    to: z.array(z.string()),
    subject: z.string().nullable(),
    created_at: z.string().nullable(),
  }),
  run: async ({ message_id }, api) => {
    const email = await api.get("/emails/{message_id}", { params: { message_id }, returns: Answer });
    return {
      message_id: email.id,
      status: email.last_event ?? null,
      from: email.from ?? null,
      to: email.to ?? [],
      subject: email.subject ?? null,
      created_at: email.created_at ?? null,
    };
  },
});
