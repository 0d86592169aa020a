import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";

const Answer = z.object({
  items: z
    .array(
      z.object({
        id: z.string().nullish(),
        event: z.string(),
        timestamp: z.number().nullish(),
        severity: z.string().nullish(),
        message: z
          .object({
            headers: z
              .object({
                "message-id": z.string().nullish(),
                to: z.string().nullish(),
                subject: z.string().nullish(),
              })
              .nullish(),
          })
          .nullish(),
        "delivery-status": z
          .object({ code: z.int().nullish(), message: z.string().nullish(), description: z.string().nullish() })
          .nullish(),
      }),
    )
    .nullish(),
});

export const listEvents = defineOperation({
  name: "list_events",
  title: "See what became of e-mails",
  description:
    "Lists what happened to the domain's e-mails, newest first: accepted, delivered, failed with the reason, opened, clicked, complained. Use it to check one message or find bounces.",
  docs: "https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/events",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    event: z
      .enum([
        "accepted",
        "delivered",
        "failed",
        "rejected",
        "opened",
        "clicked",
        "unsubscribed",
        "complained",
        "stored",
      ])
      .optional()
      .describe("Only events of this kind."),
    recipient: z.email().optional().describe("Only e-mails to this address. Example: grace@example.com"),
    message_id: z
      .string()
      .min(3)
      .max(300)
      .optional()
      .describe("Only this message, by the id that send returned. Example: 20260115120000.1.ABC@mg.example.com"),
    limit: z.int().min(1).max(300).default(25).describe("How many events at most."),
  }),
  output: z.object({
    events: z.array(
      z.object({
        event: z.string(),
        at: z.string().nullable(),
        to: z.string().nullable(),
        subject: z.string().nullable(),
        message_id: z.string().nullable(),
        severity: z.string().nullable().describe("temporary or permanent, for what failed."),
        reason: z.string().nullable().describe("What the other mail server said."),
      }),
    ),
  }),
  run: async ({ event, recipient, message_id, limit }, api) => {
    const { items } = await api.get("/events", {
      query: { event, recipient, "message-id": message_id?.replace(/^<|>$/g, ""), limit },
      returns: Answer,
    });
    return {
      events: (items ?? []).map((item) => ({
        event: item.event,
        at: toIsoTime(item.timestamp),
        to: item.message?.headers?.to ?? null,
        subject: item.message?.headers?.subject ?? null,
        message_id: item.message?.headers?.["message-id"] ?? null,
        severity: item.severity ?? null,
        reason: item["delivery-status"]?.message || item["delivery-status"]?.description || null,
      })),
    };
  },
});

/** Seconds since 1970, with a fraction. */
const toIsoTime = (seconds: number | null | undefined) => (seconds ? new Date(seconds * 1_000).toISOString() : null);
