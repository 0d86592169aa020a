import { z } from "zod";
import { isoTime, plainText } from "./contact.ts";

export const Author = z.object({
  type: z.string().nullish(),
  id: z.string().nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
});

export const Conversation = z.object({
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

export const ConversationOutput = z.object({
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

export const authorOf = (author: z.output<typeof Author> | null | undefined) => author?.name ?? author?.email ?? null;

export const toConversation = (conversation: z.output<typeof Conversation>): z.input<typeof ConversationOutput> => ({
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

export const ConversationId = z
  .string()
  .regex(/^\d{1,20}$/)
  .describe("The conversation's number. Example: 215469483736");
