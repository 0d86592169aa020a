import { z } from "zod";
import { chatSend, defineOperation, free } from "../kit/index.ts";

const Edited = z.object({ id: z.string(), channel_id: z.string() });

export const edit = defineOperation({
  name: "edit",
  title: "Edit a message of the webhook",
  description:
    "Replaces the text of a message that this webhook has posted. Use it to update a status or to correct a notice in place.",
  docs: "https://docs.discord.com/developers/resources/webhook#edit-webhook-message",
  effect: "write",
  price: free,
  input: z.strictObject({
    message_id: z
      .string()
      .regex(/^[1-9]\d{14,19}$/)
      .describe("The id that send returned. Example: 1311234567890123457"),
    text: z.string().min(1).max(2_000).describe("The new text in Discord's Markdown."),
  }),
  output: chatSend.output,
  run: async ({ message_id, text }, api) => {
    const edited = await api.patch("/messages/{message_id}", {
      params: { message_id },
      json: { content: text },
      returns: Edited,
    });
    return { message_id: edited.id, channel: edited.channel_id };
  },
});
