import type { NewHold, Settlement } from "../contract";

export const holdOf = (part: Partial<NewHold> & { callId: string }): NewHold => ({
  organizationId: "org_1",
  keyId: "key_1",
  lineageId: "lineage_1",
  amount: 10n,
  tool: "tavily",
  operation: "search",
  requestId: "req_1",
  ttlMs: 60_000,
  ...part,
});

export function settlementOf(callId: string, capture: bigint | null, part: Partial<Settlement> = {}): Settlement {
  const organizationId = part.organizationId ?? "org_1";
  const status = capture === null ? "failed" : "succeeded";
  return {
    organizationId,
    callId,
    capture,
    call: {
      organizationId,
      id: callId,
      requestId: "req_1",
      keyId: "key_1",
      userId: null,
      door: "rest",
      tool: "tavily",
      operation: "search",
      capability: null,
      status,
      errorCode: null,
      errorMessage: null,
      credits: capture ?? 0n,
      credential: "platform",
      sandbox: false,
      cached: false,
      attempts: 1,
      latencyMs: 12,
      upstreamMs: 10,
      session: null,
      metadata: null,
      input: '{"query":"x"}',
      output: null,
      createdAt: new Date("2026-03-31T12:00:00Z"),
    },
    event: { type: "call", call_id: callId },
    ...part,
  };
}
