import { z } from "zod";
import { defineOperation, emailSend, perCall } from "../kit/index.ts";
import { Sent } from "./sent.ts";

export const sendTemplate = defineOperation({
  name: "send_template",
  title: "Send an e-mail from a template",
  description:
    "Sends one e-mail from a template of your Postmark server, filled with your values, and returns its id. Use it for welcome mails, receipts and resets whose text is kept in Postmark.",
  docs: "https://postmarkapp.com/developer/api/templates-api#email-with-template",
  effect: "write",
  price: perCall(1),
  input: z.strictObject({
    from: z.email().describe("Confirmed sender. Example: ada@example.com"),
    to: z.email().describe("The recipient. Example: grace@example.com"),
    template: z
      .string()
      .regex(/^[a-zA-Z][\w.-]{0,99}$/)
      .describe("The template's alias. Example: welcome"),
    values: z
      .record(z.string(), z.unknown())
      .default({})
      .describe('What fills the template. Example: {"name": "Grace", "total": "120.00"}'),
    reply_to: z.email().optional().describe("Where answers go."),
  }),
  output: emailSend.output,
  run: async ({ from, to, template, values, reply_to }, api) => {
    const { MessageID } = await api.post("/email/withTemplate", {
      json: { From: from, To: to, TemplateAlias: template, TemplateModel: values, ReplyTo: reply_to },
      returns: Sent,
    });
    return { message_id: MessageID ?? null };
  },
});
