import { z } from "zod";
import { defineOperation, free, returns } from "../kit/index.ts";
import { contentType } from "./json-api.ts";

export const trackEvent = defineOperation({
  name: "track_event",
  title: "Track an event",
  description:
    "Records in Klaviyo that a person did something, such as placing an order, so that flows and segments react to it. Creates the person if needed.",
  docs: "https://developers.klaviyo.com/en/reference/create_event",
  effect: "write",
  // Of events with the same unique_id, only the first is recorded.
  isIdempotent: true,
  price: free,
  input: z.strictObject({
    email: z.email().max(320).describe("Who did it. Example: ada@example.com"),
    event: z.string().min(1).max(128).describe("What was done: the metric's name. Example: Placed Order"),
    properties: z
      .record(z.string().min(1).max(100), z.union([z.string().max(5_000), z.number(), z.boolean()]))
      .default({})
      .describe('Details. Example: {"order_id": "1001", "items": 2}'),
    value: z.number().min(0).max(1_000_000_000).optional().describe("What it is worth. Example: 49.9"),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .describe("Of the value, ISO 4217. Example: EUR"),
    time: z.iso.datetime({ offset: true }).optional().describe("When; now when absent. Example: 2026-01-15T12:00:00Z"),
  }),
  output: z.object({ accepted: z.literal(true) }),
  run: async ({ email, event, properties, value, currency, time }, api) => {
    await api.post("/api/events", {
      json: {
        data: {
          type: "event",
          attributes: {
            properties,
            time,
            value,
            value_currency: currency,
            unique_id: api.idempotencyKey,
            metric: { data: { type: "metric", attributes: { name: event } } },
            profile: { data: { type: "profile", attributes: { email } } },
          },
        },
      },
      headers: contentType,
      returns: returns.nothing,
    });
    return { accepted: true as const };
  },
});
