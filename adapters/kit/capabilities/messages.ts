import { z } from "zod";
import { defineCapability } from "../capability.ts";

const address = "\\w[\\w+-]{0,60}(\\.[\\w+-]{1,60}){0,4}@([a-z0-9]([a-z0-9-]{0,60}[a-z0-9])?\\.){1,5}[a-z]{2,20}";
const sender = z
  .string()
  .trim()
  .max(320)
  .regex(new RegExp(`^(("[^<>"@\\r\\n]{1,100}" |[^<>"@\\r\\n]{0,100})<${address}>|${address})$`, "i"));
const recipients = z.array(z.email()).min(1).max(50);

export const emailSend = defineCapability({
  name: "email.send",
  title: "Send an e-mail",
  description: "Sends one e-mail from an address that you have verified with the provider.",
  input: z.strictObject({
    from: sender.describe("Verified sender. Example: Ada <ada@example.com>"),
    to: recipients.describe('Recipients. Example: ["grace@example.com"]'),
    subject: z.string().min(1).max(998).describe("The subject line."),
    text: z.string().max(500_000).optional().describe("The message as plain text. Give text, html or both."),
    html: z.string().max(500_000).optional().describe("The message as HTML."),
    cc: recipients.optional().describe("Recipients who get a copy."),
    bcc: recipients.optional().describe("Recipients whom the others do not see."),
    reply_to: z.email().optional().describe("Where answers go."),
  }),
  output: z.object({ message_id: z.string().nullable().describe("The provider's id of the accepted message.") }),
});

export const smsSend = defineCapability({
  name: "sms.send",
  title: "Send a text message",
  description: "Sends one SMS to a phone number.",
  input: z.strictObject({
    from: z.string().min(3).max(40).describe("Your number or sender id. Example: +15551230000"),
    to: z
      .string()
      .regex(/^\+[1-9]\d{6,14}$/)
      .describe("The recipient in E.164 form. Example: +15557654321"),
    text: z.string().min(1).max(1_600).describe("The message."),
  }),
  output: z.object({
    message_id: z.string(),
    status: z.string().describe("The provider's word for where the message is, such as queued."),
  }),
});

export const chatSend = defineCapability({
  name: "chat.send",
  title: "Post a chat message",
  description: "Posts a message into a channel or conversation of a chat service.",
  input: z.strictObject({
    channel: z.string().min(1).max(200).describe("Channel or chat id. Example: C0123456789"),
    text: z.string().min(1).max(4_000).describe("The message."),
    thread_id: z.string().max(100).optional().describe("Id of the message to answer, to reply in its thread."),
  }),
  output: z.object({
    message_id: z.string(),
    channel: z.string().describe("Where it was posted."),
  }),
});
