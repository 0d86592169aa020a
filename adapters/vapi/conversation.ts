import { z } from "zod";

export const Call = z.object({
  id: z.string(),
  type: z.string().nullish(),
  status: z.string().nullish(),
  endedReason: z.string().nullish(),
  assistantId: z.string().nullish(),
  customer: z.object({ number: z.string().nullish(), name: z.string().nullish() }).nullish(),
  createdAt: z.string().nullish(),
  startedAt: z.string().nullish(),
  endedAt: z.string().nullish(),
  cost: z.number().nullish(),
  analysis: z.object({ summary: z.string().nullish(), successEvaluation: z.unknown().optional() }).nullish(),
  artifact: z.object({ transcript: z.string().nullish(), recordingUrl: z.string().nullish() }).nullish(),
});

export const callShape = {
  call_id: z.string(),
  status: z.string().nullable().describe("queued, ringing, in-progress, forwarding or ended"),
  ended_reason: z.string().nullable(),
  assistant: z.string().nullable(),
  number: z.string().nullable().describe("The number that was called or that called."),
  created_at: z.string().nullable(),
  started_at: z.string().nullable(),
  ended_at: z.string().nullable(),
  cost_usd: z.number().nullable(),
  summary: z.string().nullable(),
};

export const toCall = (call: z.output<typeof Call>) => ({
  call_id: call.id,
  status: call.status ?? null,
  ended_reason: call.endedReason ?? null,
  assistant: call.assistantId ?? null,
  number: call.customer?.number ?? null,
  created_at: call.createdAt ?? null,
  started_at: call.startedAt ?? null,
  ended_at: call.endedAt ?? null,
  cost_usd: call.cost ?? null,
  summary: call.analysis?.summary ?? null,
});

export const id = z.uuid();
