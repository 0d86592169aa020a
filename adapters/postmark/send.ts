import { emailSend, implementCapability, UpstreamFailure } from "../kit/index.ts";
import { joined, recipientPrice, Sent } from "./sent.ts";

export const send = implementCapability(emailSend, {
  name: "send",
  title: "Send an e-mail",
  description:
    "Sends one e-mail as text, HTML or both from a sender confirmed with Postmark, and returns its id. All recipients see each other except those in bcc; list_bounces tells what came back.",
  docs: "https://postmarkapp.com/developer/api/email-api#send-a-single-email",
  effect: "write",
  price: recipientPrice,
  run: async (input, api) => {
    if (!input.text && !input.html) {
      throw new UpstreamFailure({ kind: "rejected", message: "Give text, html or both." });
    }
    const { MessageID } = await api.post("/email", {
      json: {
        From: input.from,
        To: joined(input.to),
        Cc: joined(input.cc),
        Bcc: joined(input.bcc),
        ReplyTo: input.reply_to,
        Subject: input.subject,
        TextBody: input.text,
        HtmlBody: input.html,
      },
      returns: Sent,
    });
    return { message_id: MessageID ?? null };
  },
});
