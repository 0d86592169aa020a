import { chatSend, free, implementCapability } from "../kit/index.ts";
import { checkIds, Message } from "./message.ts";

// The length that Discord allows; the call's id ends in what makes it unique.
const nonceLengthMax = 25;

export const send = implementCapability(chatSend, {
  name: "send",
  title: "Post a message",
  description:
    "Posts a message of up to 2,000 characters in Discord's Markdown into a channel or direct chat, or as a reply to a message, and returns its id. The bot must be in the server.",
  docs: "https://docs.discord.com/developers/resources/message#create-message",
  effect: "write",
  isIdempotent: true,
  price: free,
  run: async ({ channel, text, thread_id }, api) => {
    checkIds({ channel, thread_id });
    const posted = await api.post("/channels/{channel}/messages", {
      params: { channel },
      json: {
        content: text,
        message_reference: thread_id && { message_id: thread_id },
        nonce: api.idempotencyKey.slice(-nonceLengthMax),
        enforce_nonce: true,
      },
      returns: Message,
    });
    return { message_id: posted.id, channel: posted.channel_id };
  },
});
