import { z } from "zod";
import { chatSend, implementCapability, perCall, UpstreamFailure } from "../kit/index.ts";

const Answer = z.object({
  result: z.object({
    message_id: z.int(),
    chat: z.object({ id: z.number(), username: z.string().nullish() }),
  }),
});

export const send = implementCapability(chatSend, {
  name: "send",
  title: "Send a message",
  description:
    "Sends a text from the bot to a Telegram chat: channel is a chat id such as -1001234567890 or a public @name. thread_id is the id of a message to reply to.",
  docs: "https://core.telegram.org/bots/api#sendmessage",
  effect: "write",
  price: perCall("0.1"),
  run: async ({ channel, text, thread_id }, api) => {
    const { result } = await api.post("/sendMessage", {
      json: { chat_id: channel, text, reply_parameters: thread_id && { message_id: toMessageId(thread_id) } },
      returns: Answer,
    });
    return {
      message_id: String(result.message_id),
      channel: result.chat.username ? `@${result.chat.username}` : String(result.chat.id),
    };
  },
});

function toMessageId(id: string): number {
  if (/^\d{1,15}$/.test(id)) return Number(id);
  throw new UpstreamFailure({ kind: "rejected", message: "Telegram's thread_id is a message's number, such as 4711." });
}
