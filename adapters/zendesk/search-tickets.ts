import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { Ticket, TicketOutput, toTicket } from "./ticket.ts";

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
