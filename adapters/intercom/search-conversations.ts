import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { cursor, limit } from "./contact.ts";
import { Conversation, ConversationOutput, toConversation } from "./conversation.ts";

export const searchConversations = defineOperation({
  name: "search_conversations",
  title: "Search conversations",
  description:
    "Finds Intercom conversations by state, contact, assignee, words in the first message and time of the last change: who began it, with what, and who has it.",
  docs: "https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations",
  effect: "read",
  price: free,
  input: z.strictObject({
    words: z.string().trim().min(1).max(200).optional().describe("Words in the first message. Example: refund"),
    state: z.enum(["open", "closed", "snoozed"]).optional().describe("Only those in this state."),
    contact_id: z.string().min(1).max(100).optional().describe("Only with this contact, from search_contacts."),
    assignee_id: z
      .int()
      .min(0)
      .max(Number.MAX_SAFE_INTEGER)
      .optional()
      .describe("Only of this teammate; 0 for nobody's."),
    updated_after: z.iso
      .datetime({ offset: true })
      .default("2020-01-01T00:00:00Z")
      .describe("Only those changed after. Example: 2026-01-14T00:00:00Z"),
    limit,
    cursor,
  }),
  output: z.object({ conversations: z.array(ConversationOutput), next_cursor: z.string().nullable() }),
  run: async ({ words, state, contact_id, assignee_id, updated_after, limit, cursor }, api) => {
    const conditions = [
      { field: "updated_at", operator: ">", value: Math.floor(Date.parse(updated_after) / 1_000) },
      ...(words ? [{ field: "source.body", operator: "~", value: words }] : []),
      ...(state ? [{ field: "state", operator: "=", value: state }] : []),
      ...(contact_id ? [{ field: "contact_ids", operator: "=", value: contact_id }] : []),
      ...(assignee_id === undefined ? [] : [{ field: "admin_assignee_id", operator: "=", value: assignee_id }]),
    ];
    const { conversations, pages } = await api.post("/conversations/search", {
      json: {
        query: { operator: "AND", value: conditions },
        pagination: { per_page: limit, starting_after: cursor },
      },
      returns: z.object({
        conversations: z.array(Conversation).nullish(),
        pages: z.object({ next: z.object({ starting_after: z.string().nullish() }).nullish() }).nullish(),
      }),
    });
    return {
      conversations: (conversations ?? []).map(toConversation),
      next_cursor: pages?.next?.starting_after ?? null,
    };
  },
});
