import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { TicketId } from "./ticket.ts";

const Comment = z.object({
  id: z.int(),
  author_id: z.int().nullish(),
  plain_body: z.string().nullish(),
  body: z.string().nullish(),
  public: z.boolean().nullish(),
  created_at: z.string().nullish(),
});

export const listComments = defineOperation({
  name: "list_comments",
  title: "Read a ticket's conversation",
  description: "Returns the messages and internal notes of a Zendesk ticket, oldest first, as plain text.",
  docs: "https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/#list-comments",
  effect: "read",
  price: free,
  input: z.strictObject({ ticket_id: TicketId }),
  output: z.object({
    comments: z.array(
      z.object({
        id: z.int(),
        author_id: z.int().nullable(),
        text: z.string(),
        is_public: z.boolean().describe("False: an internal note."),
        created_at: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ ticket_id }, api) => {
    const { comments } = await api.get("/tickets/{id}/comments", {
      params: { id: ticket_id },
      returns: z.object({ comments: z.array(Comment).nullish() }),
    });
    return {
      comments: (comments ?? []).map((comment) => ({
        id: comment.id,
        author_id: comment.author_id ?? null,
        text: comment.plain_body ?? comment.body ?? "",
        is_public: comment.public ?? true,
        created_at: comment.created_at ?? null,
      })),
    };
  },
});
