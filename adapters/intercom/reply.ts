import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Conversation, ConversationId } from "./conversation.ts";

export const reply = defineOperation({
  name: "reply",
  title: "Answer a conversation",
  description:
    "Writes into an Intercom conversation as a teammate: a comment, which the customer gets, or a note, which only the team sees.",
  docs: "https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/replyconversation",
  effect: "write",
  price: free,
  input: z.strictObject({
    conversation_id: ConversationId,
    admin_id: z
      .string()
      .regex(/^\d{1,20}$/)
      .describe("The teammate in whose name it is written. Example: 991267899"),
    text: z.string().trim().min(1).max(20_000).describe("The message; HTML is allowed."),
    kind: z.enum(["comment", "note"]).default("comment").describe("note: the customer does not see it."),
  }),
  output: z.object({ conversation_id: z.string(), state: z.string().nullable() }),
  run: async ({ conversation_id, admin_id, text, kind }, api) => {
    const { id, state } = await api.post("/conversations/{id}/reply", {
      params: { id: conversation_id },
      json: { message_type: kind, type: "admin", admin_id, body: text },
      returns: Conversation,
    });
    return { conversation_id: id, state: state ?? null };
  },
});
