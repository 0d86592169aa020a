import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { cursor, isoTime, limit, plainText } from "./contact.ts";

const Author = z.object({
  type: z.string().nullish(),
  id: z.string().nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
});

const Conversation = z.object({
  id: z.string(),
  title: z.string().nullish(),
  state: z.string().nullish(),
  open: z.boolean().nullish(),
  priority: z.string().nullish(),
  admin_assignee_id: z.int().nullish(),
  team_assignee_id: z.int().nullish(),
  source: z
    .object({
      type: z.string().nullish(),
      subject: z.string().nullish(),
      body: z.string().nullish(),
      author: Author.nullish(),
    })
    .nullish(),
  created_at: z.int().nullish(),
  updated_at: z.int().nullish(),
});

const ConversationOutput = z.object({
  id: z.string(),
  title: z.string().nullable(),
  state: z.string().nullable().describe("open, closed or snoozed"),
  is_priority: z.boolean(),
  channel: z.string().nullable(),
  author: z.string().nullable().describe("Who began it."),
  text: z.string().describe("What it began with."),
  assignee_id: z.int().nullable(),
  team_id: z.int().nullable(),
  created_at: z.string().nullable(),
  updated_at: z.string().nullable(),
});

const authorOf = (author: z.output<typeof Author> | null | undefined) => author?.name ?? author?.email ?? null;

const toConversation = (conversation: z.output<typeof Conversation>): z.input<typeof ConversationOutput> => ({
  id: conversation.id,
  title: conversation.title ?? (plainText(conversation.source?.subject) || null),
  state: conversation.state ?? null,
  is_priority: conversation.priority === "priority",
  channel: conversation.source?.type ?? null,
  author: authorOf(conversation.source?.author),
  text: plainText(conversation.source?.body),
  assignee_id: conversation.admin_assignee_id ?? null,
  team_id: conversation.team_assignee_id ?? null,
  created_at: isoTime(conversation.created_at),
  updated_at: isoTime(conversation.updated_at),
});

const ConversationId = z
  .string()
  .regex(/^\d{1,20}$/)
  .describe("The conversation's number. Example: 215469483736");

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
