import { chatSend, implementCapability, UpstreamFailure } from "../kit/index.ts";
import { messagePrice, post, recipient } from "./message.ts";

export const send = implementCapability(chatSend, {
  name: "send",
  title: "Send a WhatsApp message",
  description:
    "Sends a text to a phone number on WhatsApp, or answers a message, and returns its id. Works within 24 hours of the person's last message; use send_template to write first. channel is the number.",
  docs: "https://developers.facebook.com/docs/whatsapp/cloud-api/messages/text-messages",
  effect: "write",
  price: messagePrice,
  run: async ({ channel, text, thread_id }, api) => {
    if (!recipient.safeParse(channel).success) {
      throw new UpstreamFailure({
        kind: "rejected",
        message: "channel must be a phone number with country code, such as +15557654321.",
      });
    }
    return post(
      channel,
      { type: "text", text: { body: text }, ...(thread_id && { context: { message_id: thread_id } }) },
      api,
    );
  },
});
