import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Message = z.object({
  _id: z.string(),
  ts: z.int(),
  state: z.string(),
  email: z.string().nullish(),
  to: z.string().nullish(),
  sender: z.string().nullish(),
  from: z.string().nullish(),
  subject: z.string().nullish(),
  text: z.string().nullish(),
  opens: z.int().nullish(),
  clicks: z.int().nullish(),
  diag: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
});

export const search = defineOperation({
  name: "search",
  title: "Search sent messages",
  description:
    "Finds messages that were sent with Mailchimp Transactional (Mandrill), of the last seven days unless told: state, opens, clicks and why one bounced.",
  docs: "https://mailchimp.com/developer/transactional/api/messages/search-messages-by-date/",
  effect: "read",
  price: free,
  input: z.strictObject({
    query: z.string().min(1).max(500).optional().describe("Example: email:ada@example.com"),
    since: z.iso.date().optional().describe("First day. Example: 2026-01-10"),
    until: z.iso.date().optional().describe("Last day."),
    senders: z.array(z.email()).max(10).optional().describe("Only from these addresses."),
    tags: z.array(z.string().min(1).max(50)).max(10).optional().describe("Only with these tags."),
    limit: z.int().min(1).max(1_000).default(50).describe("How many messages at most."),
  }),
  output: z.object({
    messages: z.array(
      z.object({
        message_id: z.string(),
        to: z.string().nullable(),
        from: z.string().nullable(),
        subject: z.string().nullable().describe("Of a text message: its text."),
        state: z.string().describe("sent, bounced, rejected, queued, scheduled or canceled"),
        opens: z.int().nullable(),
        clicks: z.int().nullable(),
        bounce: z.string().nullable().describe("What the receiving server said."),
        tags: z.array(z.string()),
        sent_at: z.string(),
      }),
    ),
  }),
  run: async ({ since, until, ...search }, api) => {
    const messages = await api.post("/messages/search", {
      json: { ...search, date_from: since, date_to: until },
      returns: z.array(Message),
    });
    return {
      messages: messages.map((message) => ({
        message_id: message._id,
        to: message.email ?? message.to ?? null,
        from: message.sender ?? message.from ?? null,
        subject: message.subject ?? message.text ?? null,
        state: message.state,
        opens: message.opens ?? null,
        clicks: message.clicks ?? null,
        bounce: message.diag ?? null,
        tags: message.tags ?? [],
        sent_at: new Date(message.ts * 1_000).toISOString(),
      })),
    };
  },
});
