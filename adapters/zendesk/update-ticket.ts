import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { priority, TicketAnswer, TicketId, TicketOutput, tags, toTicket } from "./ticket.ts";

export const updateTicket = defineOperation({
  name: "update_ticket",
  title: "Answer or change a ticket",
  description:
    "Adds a message to a Zendesk ticket (public ones are mailed to the customer) and changes status, priority, assignee or tags; what is left out stays as it is.",
  docs: "https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#update-ticket",
  effect: "write",
  price: free,
  input: z
    .strictObject({
      ticket_id: TicketId,
      text: z.string().trim().min(1).max(60_000).optional().describe("The message to add."),
      is_public: z.boolean().default(false).describe("True: the customer gets the message; false: an internal note."),
      status: z.enum(["open", "pending", "hold", "solved"]).optional().describe("The new status."),
      priority,
      assignee_email: z.email().max(320).optional().describe("The agent who shall have it."),
      tags: tags.describe("All tags that it shall have."),
    })
    .refine(({ ticket_id, is_public, ...changes }) => Object.keys(changes).length > 0, {
      message: "give at least one thing to change",
    }),
  output: TicketOutput,
  run: async ({ ticket_id, text, is_public, ...ticket }, api) => {
    const answer = await api.put("/tickets/{id}", {
      params: { id: ticket_id },
      json: { ticket: { ...ticket, comment: text && { body: text, public: is_public } } },
      returns: TicketAnswer,
    });
    return toTicket(answer.ticket);
  },
});
