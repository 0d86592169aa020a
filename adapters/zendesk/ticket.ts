import { z } from "zod";

export const TicketId = z.int().min(1).max(Number.MAX_SAFE_INTEGER).describe("The ticket's number. Example: 35436");

export const priority = z.enum(["urgent", "high", "normal", "low"]).optional().describe("How urgent it is.");

export const tags = z
  .array(z.string().regex(/^[^\s"]{1,80}$/))
  .max(50)
  .optional();

export const Ticket = z.object({
  id: z.int(),
  url: z.string().nullish(),
  subject: z.string().nullish(),
  description: z.string().nullish(),
  status: z.string().nullish(),
  priority: z.string().nullish(),
  type: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  requester_id: z.int().nullish(),
  assignee_id: z.int().nullish(),
  group_id: z.int().nullish(),
  created_at: z.string().nullish(),
  updated_at: z.string().nullish(),
});

export const TicketAnswer = z.object({ ticket: Ticket });

export const TicketOutput = z.object({
  id: z.int(),
  url: z.string().nullable().describe("Its page for agents."),
  subject: z.string().nullable(),
  description: z.string().nullable().describe("The first message."),
  status: z.string().nullable().describe("new, open, pending, hold, solved or closed"),
  priority: z.string().nullable(),
  type: z.string().nullable().describe("problem, incident, question or task"),
  tags: z.array(z.string()),
  requester_id: z.int().nullable(),
  assignee_id: z.int().nullable(),
  group_id: z.int().nullable(),
  created_at: z.string().nullable(),
  updated_at: z.string().nullable(),
});

export const toTicket = (ticket: z.output<typeof Ticket>): z.input<typeof TicketOutput> => ({
  id: ticket.id,
  url: ticket.url ? new URL(`/agent/tickets/${ticket.id}`, ticket.url).href : null,
  subject: ticket.subject ?? null,
  description: ticket.description ?? null,
  status: ticket.status ?? null,
  priority: ticket.priority ?? null,
  type: ticket.type ?? null,
  tags: ticket.tags ?? [],
  requester_id: ticket.requester_id ?? null,
  assignee_id: ticket.assignee_id ?? null,
  group_id: ticket.group_id ?? null,
  created_at: ticket.created_at ?? null,
  updated_at: ticket.updated_at ?? null,
});
