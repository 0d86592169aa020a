import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { priority, TicketAnswer, TicketOutput, tags, toTicket } from "./ticket.ts";

export const createTicket = defineOperation({
  name: "create_ticket",
  title: "Create a ticket",
  description:
    "Opens a Zendesk ticket with subject and first message, in the name of a customer if their e-mail is given (they get a mail), and returns it.",
  docs: "https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#create-ticket",
  effect: "write",
  price: free,
  input: z.strictObject({
    subject: z.string().min(1).max(255).describe("One line that says what it is about."),
    text: z.string().trim().min(1).max(60_000).describe("The first message."),
    is_public: z.boolean().default(true).describe("False: the first message is an internal note."),
    requester_email: z.email().max(320).optional().describe("Whose request it is; your own when absent."),
    requester_name: z.string().min(1).max(200).optional().describe("Their name, should Zendesk not know them yet."),
    priority,
    type: z.enum(["problem", "incident", "question", "task"]).optional().describe("What kind of request it is."),
    tags: tags.describe('Words without spaces. Example: ["refund"]'),
  }),
  output: TicketOutput,
  run: async ({ text, is_public, requester_email, requester_name, ...ticket }, api) => {
    const requester = requester_email && { email: requester_email, name: requester_name ?? requester_email };
    const answer = await api.post("/tickets", {
      json: { ticket: { ...ticket, requester, comment: { body: text, public: is_public } } },
      returns: TicketAnswer,
    });
    return toTicket(answer.ticket);
  },
});
