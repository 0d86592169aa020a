import { z } from "zod";
import { toIsoTime } from "./account.ts";

export const Message = z.object({
  sid: z.string(),
  status: z.string(),
  to: z.string().nullish(),
  from: z.string().nullish(),
  body: z.string().nullish(),
  num_segments: z.string().nullish(),
  price: z.string().nullish(),
  price_unit: z.string().nullish(),
  error_code: z.int().nullish(),
  error_message: z.string().nullish(),
  date_sent: z.string().nullish(),
});

export const MessageOutput = z.object({
  message_id: z.string(),
  status: z.string().describe("queued, sending, sent, delivered, undelivered, failed, received and others"),
  to: z.string().nullable(),
  from: z.string().nullable(),
  text: z.string().nullable(),
  price: z.string().nullable().describe("What Twilio billed, negative, once it is known."),
  currency: z.string().nullable(),
  error: z.string().nullable().describe("Why it was not delivered, with Twilio's error number."),
  sent_at: z.string().nullable(),
});

export const toMessage = (message: z.infer<typeof Message>): z.infer<typeof MessageOutput> => ({
  message_id: message.sid,
  status: message.status,
  to: message.to ?? null,
  from: message.from ?? null,
  text: message.body ?? null,
  price: message.price ?? null,
  currency: message.price_unit?.toLowerCase() ?? null,
  error: message.error_code ? `${message.error_code} ${message.error_message ?? ""}`.trim() : null,
  sent_at: toIsoTime(message.date_sent),
});
