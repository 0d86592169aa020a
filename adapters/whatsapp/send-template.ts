import { z } from "zod";
import { chatSend, defineOperation } from "../kit/index.ts";
import { messagePrice, post, recipient } from "./message.ts";

export const sendTemplate = defineOperation({
  name: "send_template",
  title: "Send a WhatsApp template",
  description:
    "Sends a message from a template that Meta has approved for your number, with values for its placeholders. Use it to write to somebody first, such as reminders and receipts.",
  docs: "https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-message-templates",
  effect: "write",
  price: messagePrice,
  input: z.strictObject({
    to: recipient,
    template: z
      .string()
      .regex(/^[a-z0-9_]{1,512}$/)
      .describe("The template's name. Example: order_confirmation"),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(_[A-Z]{2})?$/)
      .default("en_US")
      .describe("The template's language. Example: pt_BR"),
    values: z
      .array(z.string().min(1).max(1_024))
      .max(20)
      .default([])
      .describe('What fills {{1}}, {{2}} and so on in the text. Example: ["Grace", "42"]'),
  }),
  output: chatSend.output,
  run: ({ to, template, language, values }, api) =>
    post(
      to,
      {
        type: "template",
        template: {
          name: template,
          language: { policy: "deterministic", code: language },
          ...(values.length > 0 && {
            components: [{ type: "body", parameters: values.map((text) => ({ type: "text", text })) }],
          }),
        },
      },
      api,
    ),
});
