import { hash } from "node:crypto";
import canonicalize from "canonicalize";
import { toCredits } from "@/adapters/kit/price";
import type { AppError } from "@/server/errors";
import { latencyMs } from "@/server/gateway/answer";
import { type Call, isSandbox } from "@/server/gateway/call";

type Ending =
  | { outcome: "succeeded"; outputText: string; charge: bigint; vendorCostUsd: number | undefined }
  | { outcome: "failed" | "refused"; error: AppError };

/** The one terminal event of a call. Inputs and outputs are in it as hashes only. */
export function auditEvent(call: Call, ending: Ending): Record<string, unknown> {
  const success = ending.outcome === "succeeded" ? ending : undefined;
  const error = ending.outcome === "succeeded" ? undefined : ending.error;
  const { caller, context, target } = call;
  return {
    version: 1,
    type: "call",
    call_id: call.id,
    request_id: context.requestId,
    time: call.startedAt.toISOString(),
    actor: { key_id: caller.keyId, user_id: caller.userId, ip: caller.ip },
    door: context.door,
    tool: target?.tool.slug ?? call.request.tool ?? null,
    operation: target?.operation.name ?? call.request.operation ?? null,
    capability: target?.operation.capability ?? call.request.capability ?? null,
    effect: target?.operation.effect ?? null,
    input_sha256: sha256(canonicalize(call.input ?? call.request.input) ?? ""),
    credential: call.credential,
    sandbox: isSandbox(call),
    attempts: call.attempts,
    latency_ms: latencyMs(call),
    policy_rule: call.policyRule ?? null,
    outcome: ending.outcome,
    error_code: error?.code,
    output_sha256: success && sha256(success.outputText),
    credits: success ? toCredits(success.charge) : 0,
    vendor_cost_usd: success && (success.vendorCostUsd ?? null),
  };
}

const sha256 = (text: string) => hash("sha256", text, "hex");
