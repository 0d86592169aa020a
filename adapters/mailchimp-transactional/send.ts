import { emailSend, implementCapability, perUnit, UpstreamFailure } from "../kit/index.ts";
import { countRecipients, recipients, sender, sendMessage } from "./message.ts";

export const send = implementCapability(emailSend, {
  name: "send",
  title: "Send an e-mail",
  description:
    "Sends one e-mail as text, HTML or both from a domain verified with Mailchimp Transactional (Mandrill), and returns its id. Recipients see each other, except those in bcc.",
  docs: "https://mailchimp.com/developer/transactional/api/messages/send-new-message/",
  effect: "write",
  price: perUnit("recipient", 1, countRecipients),
  run: async ({ from, subject, text, html, reply_to, ...addressees }, api) => {
    if (!text && !html) throw new UpstreamFailure({ kind: "rejected", message: "Give text, html or both." });
    const [first] = await sendMessage(
      "/messages/send",
      {
        message: {
          ...sender(from),
          to: recipients(addressees),
          subject,
          text,
          html,
          headers: reply_to && { "Reply-To": reply_to },
          preserve_recipients: true,
        },
      },
      api,
    );
    return { message_id: first?._id ?? null };
  },
});
