import { z } from "zod";
import { chatSend, defineOperation, free } from "../kit/index.ts";
import { Message, snowflake } from "./message.ts";

export const editMessage = defineOperation({
  name: "edit_message",
  title: "Edit a message",
  description:
    "Replaces the text of a message that the bot itself has posted. Use it to correct a message or to show progress in place.",
  docs: "https://docs.discord.com/developers/resources/message#edit-message",
  effect: "write",
  price: free,
  input: z.strictObject({
    channel: snowflake.describe("The channel's id. Example: 1311234567890123456"),
    message_id: snowflake.describe("The message's id. Example: 1311234567890123457"),
    text: z.string().min(1).max(2_000).describe("The new text in Discord's Markdown."),
  }),
  output: chatSend.output,
  run: async ({ channel, message_id, text }, api) => {
    const edited = await api.patch("/channels/{channel}/messages/{message_id}", {
      params: { channel, message_id },
      json: { content: text },
      returns: Message,
    });
    return { message_id: edited.id, channel: edited.channel_id };
  },
});
