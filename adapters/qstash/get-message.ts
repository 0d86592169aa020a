import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { toIso } from "./job.ts";

const Answer = z.object({
  messageId: z.string().nullish(),
  url: z.string().nullish(),
  method: z.string().nullish(),
  body: z.string().nullish(),
  maxRetries: z.int().nullish(),
  notBefore: z.number().nullish(),
  createdAt: z.number().nullish(),
  scheduleId: z.string().nullish(),
});

export const getMessage = defineOperation({
  name: "get_message",
  title: "Look up a waiting call",
  description:
    "Shows a call of publish that is still to be made: where it goes, when, and with what. One that is done or was given up is not found any more.",
  docs: "https://upstash.com/docs/qstash/api-reference/messages/get-a-message",
  effect: "read",
  price: perCall("0.1"),
  input: z.strictObject({
    message_id: z
      .string()
      .regex(/^[\w-]{1,200}$/)
      .describe("Id from publish. Example: msg_26hZCxZCuWyyTWPmSVBrNB882AMRP8"),
  }),
  output: z.object({
    message_id: z.string(),
    destination: z.string().nullable(),
    method: z.string().nullable(),
    body: z.string().nullable(),
    retries: z.int().nullable(),
    due_at: z.string().nullable().describe("Not called before this time."),
    created_at: z.string().nullable(),
    schedule_id: z.string().nullable(),
  }),
  run: async ({ message_id }, api) => {
    const message = await api.get("/v2/messages/{id}", { params: { id: message_id }, returns: Answer });
    return {
      message_id: message.messageId ?? message_id,
      destination: message.url ?? null,
      method: message.method ?? null,
      body: message.body ?? null,
      retries: message.maxRetries ?? null,
      due_at: toIso(message.notBefore),
      created_at: toIso(message.createdAt),
      schedule_id: message.scheduleId ?? null,
    };
  },
});
