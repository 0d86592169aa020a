import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { TicketAnswer, TicketId, TicketOutput, toTicket } from "./ticket.ts";

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
      returns: TicketAnswer,
    });
    return toTicket(ticket);
  },
});
