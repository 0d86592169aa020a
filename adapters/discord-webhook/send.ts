import { z } from "zod";
import { chatSend, defineOperation, free } from "../kit/index.ts";

const Posted = z.object({ id: z.string(), channel_id: z.string() });

export const send = defineOperation({
  name: "send",
  title: "Post into the webhook's channel",
  description:
    "Posts a message into the webhook's Discord channel, or into a thread of it, under a name of your choice, and returns its id. Use it for notices and alerts.",
  docs: "https://docs.discord.com/developers/resources/webhook#execute-webhook",
  effect: "write",
  price: free,
  input: z.strictObject({
    text: z.string().min(1).max(2_000).describe("The message in Discord's Markdown."),
    username: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .optional()
      .describe("Shown in place of the webhook's name. Example: Deploys"),
    avatar_url: z
      .url({ protocol: /^https$/ })
      .max(2_000)
      .optional()
      .describe("Picture shown in place of the webhook's. Example: https://example.com/bot.png"),
    thread_id: z
      .string()
      .regex(/^[1-9]\d{14,19}$/)
      .optional()
      .describe("A thread of the channel to post into. Example: 1341234567890123456"),
  }),
  output: chatSend.output,
  run: async ({ text, username, avatar_url, thread_id }, api) => {
    const posted = await api.post("", {
      query: { wait: true, thread_id },
      json: { content: text, username, avatar_url },
      returns: Posted,
    });
    return { message_id: posted.id, channel: posted.channel_id };
  },
});
