import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Ticket, TicketId, TicketOutput, toTicket } from "./ticket.ts";

export const searchTickets = defineOperation({
  name: "search_tickets",
  title: "Search tickets",
  description:
    "Finds Zendesk tickets by words and filters (status<solved, priority:urgent, requester:ada@example.com, tags:refund, created>2026-01-01): subject, status, priority, tags and who has them.",
  docs: "https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/#list-search-results",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().trim().min(1).max(1_000).describe("Words and filters. Example: status<solved refund"),
    sort: z
      .enum(["relevance", "updated_at", "created_at", "priority", "status"])
      .default("relevance")
      .describe("What to sort by, highest or latest first."),
    limit: z.int().min(1).max(100).default(20).describe("How many tickets at most."),
  }),
  output: z.object({ total: z.int().nullable(), tickets: z.array(TicketOutput) }),
  run: async ({ query, sort, limit }, api) => {
    const { count, results } = await api.get("/search", {
      query: {
        query: `type:ticket ${query}`,
        ...(sort !== "relevance" && { sort_by: sort, sort_order: "desc" }),
      },
      returns: z.object({ count: z.int().nullish(), results: z.array(Ticket).nullish() }),
    });
    return { total: count ?? null, tickets: (results ?? []).slice(0, limit).map(toTicket) };
  },
});

export const getTicket = defineOperation({
  name: "get_ticket",
  title: "Get a ticket",
  description:
    "Returns one Zendesk ticket: subject, first message, status, priority, tags, who asked and who has it. For the conversation, use list_comments.",
  docs: "https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#show-ticket",
  effect: "read",
  price: free,
  input: z.strictObject({ ticket_id: TicketId }),
  output: TicketOutput,
  run: async ({ ticket_id }, api) => {
    const { ticket } = await api.get("/tickets/{id}", {
      params: { id: ticket_id },
      returns: z.object({ ticket: Ticket }),
    });
    return toTicket(ticket);
  },
});

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
