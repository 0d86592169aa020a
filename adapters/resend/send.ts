import { z } from "zod";
import { emailSend, implementCapability, perUnit } from "../kit/index.ts";

export const send = implementCapability(emailSend, {
  name: "send",
  title: "Send an e-mail",
  description:
    "Sends one e-mail as text, HTML or both from a domain verified with Resend, and returns its id. Repeating a call does not send it twice. Use get_email to see whether it was delivered.",
  docs: "https://resend.com/docs/api-reference/emails/send-email",
  effect: "write",
  isIdempotent: true,
  price: perUnit("recipient", 1, ({ to, cc = [], bcc = [] }) => to.length + cc.length + bcc.length),
  run: async (input, api) => {
    const { id } = await api.post("/emails", {
      headers: { "idempotency-key": api.idempotencyKey },
      json: {
        from: input.from,
        to: input.to,
        cc: input.cc,
        bcc: input.bcc,
        reply_to: input.reply_to,
        subject: input.subject,
        text: input.text,
        html: input.html,
      },
      returns: z.object({ id: z.string() }),
    });
    return { message_id: id };
  },
});
