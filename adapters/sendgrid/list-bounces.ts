import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.array(
  z.object({
    created: z.number().nullish(),
    email: z.string(),
    reason: z.string().nullish(),
    status: z.string().nullish(),
  }),
);

export const listBounces = defineOperation({
  name: "list_bounces",
  title: "List bounced addresses",
  description:
    "Lists addresses to which mail could not be delivered, with the reason. SendGrid no longer sends to them. Use it to find out why somebody got no mail.",
  docs: "https://www.twilio.com/docs/sendgrid/api-reference/bounces-api/retrieve-all-bounces",
  effect: "read",
  price: free,
  input: z.strictObject({
    email: z.email().optional().describe("Only this address. Example: grace@example.com"),
    since: z.iso.datetime().optional().describe("Only bounces after this time. Example: 2026-01-01T00:00:00Z"),
    limit: z.int().min(1).max(500).default(50).describe("How many at most."),
    offset: z.int().min(0).max(100_000).default(0).describe("How many to skip."),
  }),
  output: z.object({
    bounces: z.array(
      z.object({
        email: z.string(),
        reason: z.string().nullable(),
        status: z.string().nullable().describe("The SMTP status, such as 5.1.1."),
        bounced_at: z.string().nullable(),
      }),
    ),
  }),
  run: async ({ email, since, limit, offset }, api) => {
    const start_time = since && Math.floor(Date.parse(since) / 1000);
    const bounces = await api.get("/v3/suppression/bounces", {
      query: { email, start_time, limit, offset },
      returns: Answer,
    });
    return {
      bounces: bounces.map(({ email, reason, status, created }) => ({
        email,
        reason: reason ?? null,
        status: status ?? null,
        bounced_at: created ? new Date(created * 1000).toISOString() : null,
      })),
    };
  },
});
