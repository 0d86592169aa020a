import { toCredits } from "@/adapters/kit/price";
import type { Prisma } from "@/prisma/client/client";

/** What a list needs; input and output, which may be large, come with the single call. */
export const listedFields = {
  id: true,
  requestId: true,
  keyId: true,
  userId: true,
  door: true,
  tool: true,
  operation: true,
  capability: true,
  status: true,
  errorCode: true,
  errorMessage: true,
  credits: true,
  credential: true,
  sandbox: true,
  cached: true,
  attempts: true,
  latencyMs: true,
  upstreamMs: true,
  session: true,
  metadata: true,
  createdAt: true,
} as const satisfies Prisma.CallSelect;

type ListedCall = Prisma.CallGetPayload<{ select: typeof listedFields }>;

/** A call as REST, the SDKs and the dashboard show it. */
export const callJson = (call: ListedCall) => ({
  id: call.id,
  object: "call" as const,
  status: call.status,
  tool: call.tool,
  operation: call.operation,
  capability: call.capability,
  door: call.door,
  key_id: call.keyId,
  user_id: call.userId,
  error: call.errorCode ? { code: call.errorCode, message: call.errorMessage ?? "" } : null,
  usage: {
    credits: toCredits(call.credits),
    credential: call.credential,
    cached: call.cached,
    attempts: call.attempts,
    latency_ms: call.latencyMs,
    upstream_ms: call.upstreamMs,
  },
  sandbox: call.sandbox,
  session: call.session,
  metadata: call.metadata,
  request_id: call.requestId,
  created_at: call.createdAt.toISOString(),
});

export type CallJson = ReturnType<typeof callJson>;
export type CallDetailJson = CallJson & { input: unknown; output: unknown };
