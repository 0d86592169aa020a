import { z } from "zod";
import { toIsoTime } from "../twilio-sms/account.ts";

export const PhoneCall = z.object({
  sid: z.string().nullish(),
  status: z.string().nullish(),
  direction: z.string().nullish(),
  to: z.string().nullish(),
  from: z.string().nullish(),
  duration: z.string().nullish(),
  price: z.string().nullish(),
  price_unit: z.string().nullish(),
  answered_by: z.string().nullish(),
  start_time: z.string().nullish(),
  end_time: z.string().nullish(),
});

export const PhoneCallOutput = z.object({
  call_id: z.string(),
  status: z
    .string()
    .nullable()
    .describe("queued, ringing, in-progress, completed, busy, failed, no-answer or canceled"),
  direction: z.string().nullable(),
  to: z.string().nullable(),
  from: z.string().nullable(),
  duration_s: z.number().nullable().describe("Known once the call has ended."),
  price: z.string().nullable().describe("What Twilio billed, negative, once it is known."),
  currency: z.string().nullable(),
  answered_by: z.string().nullable(),
  started_at: z.string().nullable(),
  ended_at: z.string().nullable(),
});

export const toPhoneCall = (call: z.output<typeof PhoneCall>): z.input<typeof PhoneCallOutput> => ({
  call_id: call.sid ?? "",
  status: call.status ?? null,
  direction: call.direction ?? null,
  to: call.to ?? null,
  from: call.from ?? null,
  duration_s: call.duration ? Number(call.duration) : null,
  price: call.price ?? null,
  currency: call.price_unit?.toLowerCase() ?? null,
  answered_by: call.answered_by ?? null,
  started_at: toIsoTime(call.start_time),
  ended_at: toIsoTime(call.end_time),
});

export const callId = z
  .string()
  .regex(/^CA[0-9a-f]{32}$/)
  .describe("The id that call returned. Example: CA0123456789abcdef0123456789abcdef");

export const phone = z.string().regex(/^\+[1-9]\d{6,14}$/);
