import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Message, snowflake } from "./message.ts";

export const readMessages = defineOperation({
  name: "read_messages",
  title: "Read a channel",
  description:
    "Returns the latest messages of a channel, newest first, with authors, times and files. Use it to catch up or to find a message to answer; go back with before.",
  docs: "https://docs.discord.com/developers/resources/message#get-channel-messages",
  effect: "read",
  price: free,
  input: z.strictObject({
    channel: snowflake.describe("The channel's id. Example: 1311234567890123456"),
    limit: z.int().min(1).max(100).default(25).describe("How many messages at most."),
    before: snowflake.optional().describe("Only messages older than this one, by its id."),
  }),
  output: z.object({
    messages: z.array(
      z.object({
        message_id: z.string(),
        author: z.string().nullable(),
        author_id: z.string().nullable(),
        is_bot: z.boolean(),
        text: z.string(),
        sent_at: z.string().nullable(),
        edited_at: z.string().nullable(),
        reply_to: z.string().nullable(),
        files: z.array(z.object({ name: z.string(), url: z.string() })),
      }),
    ),
  }),
  run: async ({ channel, limit, before }, api) => {
    const messages = await api.get("/channels/{channel}/messages", {
      params: { channel },
      query: { limit, before },
      returns: z.array(Message),
    });
    return {
      messages: messages.map((message) => ({
        message_id: message.id,
        author: message.author?.global_name ?? message.author?.username ?? null,
        author_id: message.author?.id ?? null,
        is_bot: message.author?.bot ?? false,
        text: message.content ?? "",
        sent_at: message.timestamp ?? null,
        edited_at: message.edited_timestamp ?? null,
        reply_to: message.message_reference?.message_id ?? null,
        files: (message.attachments ?? []).map(({ filename, url }) => ({ name: filename, url })),
      })),
    };
  },
});
