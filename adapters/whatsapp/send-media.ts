import { z } from "zod";
import { chatSend, defineOperation } from "../kit/index.ts";
import { messagePrice, post, recipient } from "./message.ts";

export const sendMedia = defineOperation({
  name: "send_media",
  title: "Send a picture or file on WhatsApp",
  description:
    "Sends a picture, video, sound or document from a public address to a phone number on WhatsApp. Works within 24 hours of the person's last message.",
  docs: "https://developers.facebook.com/docs/whatsapp/cloud-api/messages/image-messages",
  effect: "write",
  price: messagePrice,
  input: z.strictObject({
    to: recipient,
    kind: z.enum(["image", "video", "audio", "document"]).describe("What it is."),
    url: z
      .url({ protocol: /^https$/ })
      .max(2_000)
      .describe("Where WhatsApp fetches it. Example: https://example.com/invoice.pdf"),
  }),
  output: chatSend.output,
  run: ({ to, kind, url }, api) => post(to, { type: kind, [kind]: { link: new URL(url).href } }, api),
});
