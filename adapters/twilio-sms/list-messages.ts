import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Message, MessageOutput, toMessage } from "./message.ts";

const phone = z.string().regex(/^\+[1-9]\d{6,14}$/);

const Answer = z.object({ messages: z.array(Message) });

export const listMessages = defineOperation({
  name: "list_messages",
  title: "List messages",
  description:
    "Lists the latest SMS of the account, sent and received, newest first, optionally only those to or from one number.",
  docs: "https://www.twilio.com/docs/messaging/api/message-resource#read-multiple-message-resources",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    to: phone.optional().describe("Only messages to this number. Example: +15557654321"),
    from: phone.optional().describe("Only messages from this number. Example: +15551230000"),
    limit: z.int().min(1).max(100).default(20).describe("How many messages at most."),
  }),
  output: z.object({ messages: z.array(MessageOutput) }),
  run: async ({ to, from, limit }, api) => {
    const { messages } = await api.get("/Messages.json", {
      query: { To: to, From: from, PageSize: limit },
      returns: Answer,
    });
    return { messages: messages.map(toMessage) };
  },
});
