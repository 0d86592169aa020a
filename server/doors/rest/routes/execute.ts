import { z } from "zod";
import { rateHeaders, replyError, replyText } from "@/server/doors/door";
import { readJson } from "@/server/doors/read-json";
import type { Route } from "@/server/doors/rest/route";
import type { CallContext } from "@/server/gateway/call";
import { execute } from "@/server/gateway/execute";
import { ExecuteRequest } from "@/server/gateway/execute-request";

const Answer = z.object({
  id: z.string(),
  object: z.literal("call"),
  status: z.literal("succeeded"),
  tool: z.string(),
  operation: z.string(),
  capability: z.string().nullable(),
  output: z.unknown(),
  raw: z.unknown().optional(),
  usage: z.object({
    credits: z.number(),
    balance: z.number().nullable(),
    credential: z.enum(["none", "platform", "byok"]),
    cached: z.boolean(),
    attempts: z.int(),
    latency_ms: z.int(),
    upstream_ms: z.int(),
  }),
  sandbox: z.boolean(),
  request_id: z.string(),
});

// The gateway checks the scope itself, so that a call without it is recorded like any other refusal.
export const executeRoute: Route = {
  method: "POST",
  path: "/api/v1/execute",
  summary: "Run one operation of a tool, or of whichever tool serves a capability.",
  scope: "any",
  body: ExecuteRequest,
  answer: Answer,
  handle: async ({ request }, caller) => {
    const body = await readJson(request, ExecuteRequest, { isForTools: true });
    const context: CallContext = {
      door: "rest",
      requestId: request.requestId,
      signal: request.signal,
      idempotencyKey: request.header("idempotency-key"),
    };
    try {
      const { status, text, isReplayed } = await execute(caller, body, context);
      const headers = rateHeaders(context.rate);
      if (isReplayed) headers["idempotent-replayed"] = "true";
      return replyText(text, headers, status);
    } catch (thrown) {
      return replyError(thrown, request.requestId, rateHeaders(context.rate));
    }
  },
};
