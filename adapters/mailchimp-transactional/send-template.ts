import { z } from "zod";
import { defineOperation, perUnit } from "../kit/index.ts";
import { countRecipients, recipients, sendMessage } from "./message.ts";

const texts = z.record(z.string().min(1).max(100), z.string().max(10_000));

const contentOf = (values: Record<string, string>) =>
  Object.entries(values).map(([name, content]) => ({ name, content }));

export const sendTemplate = defineOperation({
  name: "send_template",
  title: "Send a template",
  description:
    "Sends a template of Mailchimp Transactional (Mandrill), filled with your values, to some people, and returns who gets it and who was refused.",
  docs: "https://mailchimp.com/developer/transactional/api/messages/send-using-message-template/",
  effect: "write",
  price: perUnit("recipient", 1, countRecipients),
  input: z.strictObject({
    template: z.string().min(1).max(160).describe("The template's slug. Example: welcome-mail"),
    to: z
      .array(z.email())
      .min(1)
      .max(50)
      .describe('Recipients, who do not see each other. Example: ["ada@example.com"]'),
    values: texts.default({}).describe('What the template\'s merge tags become. Example: {"NAME": "Ada"}'),
    blocks: texts.default({}).describe("HTML for the template's editable blocks (mc:edit)."),
    from_email: z
      .email()
      .max(320)
      .optional()
      .describe("Sender; the template's own when absent. Example: ada@example.com"),
    from_name: z.string().min(1).max(100).optional().describe("The sender's name. Example: Ada"),
    subject: z.string().min(1).max(998).optional().describe("Subject; the template's own when absent."),
    tags: z
      .array(z.string().regex(/^[^_].{0,49}$/))
      .max(10)
      .optional()
      .describe('For statistics. Example: ["welcome"]'),
  }),
  output: z.object({
    recipients: z.array(
      z.object({
        email: z.string(),
        message_id: z.string(),
        status: z.string().describe("sent, queued, scheduled, rejected or invalid"),
        reason: z.string().nullable().describe("Why it was rejected."),
      }),
    ),
  }),
  run: async ({ template, to, values, blocks, ...message }, api) => {
    const sent = await sendMessage(
      "/messages/send-template",
      {
        template_name: template,
        template_content: contentOf(blocks),
        message: {
          ...message,
          to: recipients({ to }),
          global_merge_vars: contentOf(values),
          preserve_recipients: false,
        },
      },
      api,
    );
    return {
      recipients: sent.map(({ email, status, reject_reason, _id }) => ({
        email,
        message_id: _id,
        status,
        reason: reject_reason ?? null,
      })),
    };
  },
});
