import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.object({
  TotalCount: z.int().nullish(),
  Bounces: z
    .array(
      z.object({
        Type: z.string().nullish(),
        Name: z.string().nullish(),
        Email: z.string().nullish(),
        Subject: z.string().nullish(),
        MessageID: z.string().nullish(),
        Description: z.string().nullish(),
        Details: z.string().nullish(),
        BouncedAt: z.string().nullish(),
        Inactive: z.boolean().nullish(),
      }),
    )
    .nullish(),
});

export const listBounces = defineOperation({
  name: "list_bounces",
  title: "List bounced e-mails",
  description:
    "Lists e-mails that came back or were marked as spam, newest first, with the reason and whether Postmark stopped sending to the address. Use it to see why somebody got nothing.",
  docs: "https://postmarkapp.com/developer/api/bounce-api#bounces",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    email: z.email().optional().describe("Only this address. Example: grace@example.com"),
    from_date: z.iso.date().optional().describe("Only since this day. Example: 2026-01-01"),
    limit: z.int().min(1).max(500).default(25).describe("How many bounces at most."),
    offset: z.int().min(0).max(9_500).default(0).describe("How many bounces to skip."),
  }),
  output: z.object({
    total: z.int().nullable(),
    bounces: z.array(
      z.object({
        email: z.string().nullable(),
        type: z.string().nullable().describe("HardBounce, Transient, SpamNotification and others."),
        subject: z.string().nullable(),
        reason: z.string().nullable(),
        details: z.string().nullable().describe("What the other mail server said."),
        message_id: z.string().nullable(),
        bounced_at: z.string().nullable(),
        is_inactive: z.boolean().nullable().describe("Whether Postmark no longer sends to the address."),
      }),
    ),
  }),
  run: async ({ email, from_date, limit, offset }, api) => {
    const { TotalCount, Bounces } = await api.get("/bounces", {
      query: { count: limit, offset, emailFilter: email, fromdate: from_date },
      returns: Answer,
    });
    return {
      total: TotalCount ?? null,
      bounces: (Bounces ?? []).map((bounce) => ({
        email: bounce.Email ?? null,
        type: bounce.Type ?? null,
        subject: bounce.Subject ?? null,
        reason: bounce.Description ?? bounce.Name ?? null,
        details: bounce.Details ?? null,
        message_id: bounce.MessageID ?? null,
        bounced_at: bounce.BouncedAt ?? null,
        is_inactive: bounce.Inactive ?? null,
      })),
    };
  },
});
