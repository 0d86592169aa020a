import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Message, MessageOutput, toMessage } from "./message.ts";

export const getMessage = defineOperation({
  name: "get_message",
  title: "Get a message",
  description: "Returns one SMS with its delivery status, the reason if it was not delivered, and what it cost.",
  docs: "https://www.twilio.com/docs/messaging/api/message-resource#fetch-a-message-resource",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    message_id: z
      .string()
      .regex(/^(SM|MM)[0-9a-fA-F]{32}$/)
      .describe("The id that send returned. Example: SM0123456789abcdef0123456789abcdef"),
  }),
  output: MessageOutput,
  run: async ({ message_id }, api) =>
    toMessage(await api.get("/Messages/{id}.json", { params: { id: message_id }, returns: Message })),
});
