import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { isoTime, plainText } from "./contact.ts";
import { Author, authorOf, Conversation, ConversationId, ConversationOutput, toConversation } from "./conversation.ts";

const Part = z.object({
  id: z.string().nullish(),
  part_type: z.string().nullish(),
  body: z.string().nullish(),
  author: Author.nullish(),
  created_at: z.int().nullish(),
});

export const getConversation = defineOperation({
  name: "get_conversation",
  title: "Read a conversation",
  description:
    "Returns an Intercom conversation with its messages and notes as text, oldest first: who wrote what, when, and whether customers see it.",
  docs: "https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/retrieveconversation",
  effect: "read",
  price: free,
  input: z.strictObject({ conversation_id: ConversationId }),
  output: ConversationOutput.extend({
    messages: z.array(
      z.object({
        kind: z.string().describe("comment is seen by the customer, note is not; others are events."),
        author: z.string().nullable(),
        author_type: z.string().nullable().describe("user, lead, admin, bot or team"),
        text: z.string(),
        created_at: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ conversation_id }, api) => {
    const conversation = await api.get("/conversations/{id}", {
      params: { id: conversation_id },
      returns: Conversation.extend({
        conversation_parts: z.object({ conversation_parts: z.array(Part).nullish() }).nullish(),
      }),
    });
    const parts = conversation.conversation_parts?.conversation_parts ?? [];
    return {
      ...toConversation(conversation),
      messages: parts.flatMap(({ part_type, body, author, created_at }) => {
        const text = plainText(body);
        if (!text) return [];
        const kind = part_type ?? "comment";
        return [
          { kind, author: authorOf(author), author_type: author?.type ?? null, text, created_at: isoTime(created_at) },
        ];
      }),
    };
  },
});
