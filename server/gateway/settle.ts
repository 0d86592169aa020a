import { type FailureKind, UpstreamFailure } from "@/adapters/kit/failure";
import { artifactBytesMax, storeArtifacts } from "@/server/artifacts/artifacts";
import { AppError, errorBody, toAppError } from "@/server/errors";
import { type Answer, answerText, latencyMs } from "@/server/gateway/answer";
import { auditEvent } from "@/server/gateway/audit-event";
import { type Call, isSandbox } from "@/server/gateway/call";
import type { Outcome } from "@/server/gateway/run-offers";
import type { Select } from "@/server/gateway/select";
import { unheardKinds } from "@/server/gateway/upstream-error";
import type { CallRow, Settlement } from "@/server/ledger/ledger";
import { readBalance } from "@/server/ledger/read-balance";
import { ledger } from "@/server/ledger/shared-ledger";
import { log } from "@/server/log";
import { newId } from "@/server/new-id";
import { touchCredential } from "@/server/vault/credential-for";

/** Larger outputs come as an artifact. */
const outputBytesMax = 256 * 1024;
const previewLength = 2_000;
/** Larger inputs and outputs are not kept with the call's record. */
const recordedCharactersMax = 16 * 1024;

/** Captures what the call really cost, records it, and answers once all of that is durable. */
export async function settleSuccess(call: Call, outcome: Outcome, select: Select | undefined): Promise<Answer> {
  const chosenText = select ? JSON.stringify(select(outcome.output) ?? null) : outcome.outputText;
  const outputText = fitOutput(chosenText, outcome);
  if (outcome.artifacts.length > 0) await storeArtifacts(call.caller.organizationId, call.id, outcome.artifacts);
  const balance = await balanceAfter(call, outcome.charge);
  const text = answerText(call, outcome.offer, { outputText, raw: outcome.raw, charge: outcome.charge, balance });
  const { id: credentialId } = outcome.offer.credential;
  if (call.credential === "byok" && credentialId) touchCredential(call.caller.organizationId, credentialId);
  await ledger().settle({
    organizationId: call.caller.organizationId,
    callId: call.id,
    capture: call.held === undefined ? null : outcome.charge,
    call: callRow(call, { status: "succeeded", credits: outcome.charge, output: recordable(outputText) }),
    event: auditEvent(call, {
      outcome: "succeeded",
      outputText,
      charge: outcome.charge,
      vendorCostUsd: outcome.vendorCostUsd,
    }),
    ...idempotencyOf(call, { status: 200, answer: text }),
  });
  return { status: 200, text, outputText, isReplayed: false };
}

/** An output that is too large for an answer becomes an artifact; what stays is a handle and the beginning. */
function fitOutput(outputText: string, outcome: Outcome): string {
  const bytes = Buffer.byteLength(outputText);
  if (bytes <= outputBytesMax) return outputText;
  if (bytes > artifactBytesMax) {
    throw new AppError("upstream_bad_answer", "The result is larger than a stored result may be. Ask for less.");
  }
  const id = newId("art");
  outcome.artifacts.push({ id, content: Buffer.from(outputText), contentType: "application/json" });
  return JSON.stringify({ truncated: true, artifact: id, bytes, preview: outputText.slice(0, previewLength) });
}

/** What is left: by the hold's own word for a live call, read for one in the sandbox. */
const balanceAfter = async (call: Call, charge: bigint): Promise<bigint | null> =>
  call.availableAfterHold === undefined || call.held === undefined
    ? (await readBalance(call.caller.organizationId)).available
    : call.availableAfterHold + call.held - charge;

/**
 * Releases what was held and records why. Returns the error for the caller; never throws: a hold that could not be
 * released here is released by the sweeper.
 */
export async function settleFailure(call: Call, thrown: unknown): Promise<AppError> {
  const error = toAppError(thrown);
  if (error.code === "internal_error")
    log().error({ err: error.cause ?? error, requestId: call.context.requestId }, "call failed");
  const hasRun = call.attempts > 0;
  const settlement: Settlement = {
    organizationId: call.caller.organizationId,
    callId: call.id,
    capture: null,
    call: callRow(call, { status: hasRun ? "failed" : "refused", error }),
    event: auditEvent(call, { outcome: hasRun ? "failed" : "refused", error }),
    ...idempotencyOf(call, isAmbiguous(call, error) ? storedError(call, error) : undefined),
  };
  const settled = ledger()
    .settle(settlement)
    .catch((cause) =>
      log().error({ err: cause, requestId: call.context.requestId }, "release failed; the sweeper will do it"),
    );
  // A refusal held nothing, so nobody has to wait for its record.
  if (call.held !== undefined || call.isIdempotencyKeyClaimed) await settled;
  return error;
}

/** Kinds in which the upstream did nothing; the unheard ones prove it of their own request alone. */
const refusedKinds = new Set<FailureKind>(["rejected", "not_found"]);

/** A write that may have happened although it failed: repeating it under the same key must not do it twice. */
function isAmbiguous(call: Call, error: AppError): boolean {
  const operation = call.target?.operation;
  if (call.attempts === 0 || operation?.effect === "read" || operation?.isIdempotent) return false;
  if (!(error.cause instanceof UpstreamFailure)) return true;
  const { kind } = error.cause.failure;
  return !refusedKinds.has(kind) && !(unheardKinds.has(kind) && !call.mayHaveTakenEffect);
}

const storedError = (call: Call, error: AppError) => ({
  status: error.status,
  answer: JSON.stringify(errorBody(error, call.context.requestId)),
});

/** The claimed key gets the answer that it stands for from now on, or is free again. */
function idempotencyOf(
  call: Call,
  stored: { status: number; answer: string } | undefined,
): Pick<Settlement, "idempotency"> {
  const key = call.context.idempotencyKey;
  if (!call.isIdempotencyKeyClaimed || key === undefined) return {};
  return { idempotency: stored ? { key, ...stored } : { key, forget: true } };
}

type Result = { status: CallRow["status"]; error?: AppError; credits?: bigint; output?: string | null };

function callRow(call: Call, { status, error, credits = 0n, output = null }: Result): CallRow {
  const { caller, request, context, target } = call;
  return {
    organizationId: caller.organizationId,
    id: call.id,
    requestId: context.requestId,
    keyId: caller.keyId,
    userId: caller.userId,
    door: context.door,
    tool: target?.tool.slug ?? request.tool?.split("/")[0] ?? "",
    operation: target?.operation.name ?? request.operation ?? "",
    capability: target?.operation.capability ?? request.capability ?? null,
    status,
    errorCode: error?.code ?? null,
    errorMessage: error?.message ?? null,
    credits,
    credential: call.credential,
    sandbox: isSandbox(call),
    cached: false,
    attempts: call.attempts,
    latencyMs: latencyMs(call),
    upstreamMs: Math.round(call.upstreamMs),
    session: request.session ?? null,
    metadata: request.metadata ?? null,
    input: recordable(JSON.stringify(call.input ?? request.input)),
    output,
    createdAt: call.startedAt,
  };
}

const recordable = (text: string): string | null => (text.length <= recordedCharactersMax ? text : null);
