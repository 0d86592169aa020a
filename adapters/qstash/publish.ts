import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Body, Destination, jobHeaders, Method, Retries, toPath } from "./job.ts";

const Answer = z.object({ messageId: z.string(), deduplicated: z.boolean().nullish() });

export const publish = defineOperation({
  name: "publish",
  title: "Call an address later",
  description:
    "Calls a public web address now or after a delay, and again if it fails. Use it for reminders, webhooks and slow work. Returns the message's id at once, not the address's answer.",
  docs: "https://upstash.com/docs/qstash/api-reference/messages/publish-a-message",
  effect: "write",
  isIdempotent: true,
  price: perCall("0.1"),
  input: z.strictObject({
    destination: Destination,
    method: Method,
    body: Body,
    delay_seconds: z.int().min(0).max(604_800).default(0).describe("How long to wait first. Example: 3600"),
    retries: Retries,
  }),
  output: z.object({ message_id: z.string() }),
  run: async ({ destination, body, delay_seconds, ...job }, api) => {
    const { messageId } = await api.post("/v2/publish/{destination!}", {
      params: { destination: toPath(destination) },
      headers: {
        ...jobHeaders(job),
        "upstash-delay": delay_seconds > 0 ? `${delay_seconds}s` : undefined,
        "upstash-deduplication-id": api.idempotencyKey,
      },
      ...(body && { json: body }),
      returns: Answer,
    });
    return { message_id: messageId };
  },
});
