import type { Caller, DoorName } from "@/server/caller";
import type { Target } from "@/server/catalog/catalog";
import type { ExecuteRequest } from "@/server/gateway/execute-request";
import type { RateDecision } from "@/server/limits/rate-limit";
import { newId } from "@/server/new-id";
import type { StopSignal } from "@/server/stop-signal";

/** What a door knows beside the caller and the request. */
export type CallContext = {
  door: DoorName;
  requestId: string;
  /** Aborted when the caller is gone. */
  signal: StopSignal;
  idempotencyKey?: string | undefined;
  onProgress?: ((message: string, fraction?: number) => void) | undefined;
  /** Filled in when the caller's rate was looked at, for the answer's `RateLimit` headers. */
  rate?: RateDecision;
};

/** One call on its way through the gateway: what is known of it so far, for its record and its audit event. */
export type Call = {
  readonly id: string;
  readonly caller: Caller;
  readonly request: ExecuteRequest;
  readonly context: CallContext;
  readonly startedAt: Date;
  readonly startedMs: number;
  /** The operation that was chosen, or tried last. */
  target: Target | undefined;
  /** The input as it is sent: parsed, defaults filled in. */
  input: Record<string, unknown> | undefined;
  credential: "none" | "platform" | "byok";
  held: bigint | undefined;
  availableAfterHold: bigint | undefined;
  isIdempotencyKeyClaimed: boolean;
  attempts: number;
  /** An upstream has accepted a request of a write: whatever fails after it, doing the call again may do it twice. */
  mayHaveTakenEffect: boolean;
  upstreamMs: number;
  policyRule: string | undefined;
};

export const beginCall = (caller: Caller, request: ExecuteRequest, context: CallContext): Call => ({
  id: newId("call"),
  caller,
  request,
  context,
  startedAt: new Date(),
  startedMs: performance.now(),
  target: undefined,
  input: undefined,
  credential: "none",
  held: undefined,
  availableAfterHold: undefined,
  isIdempotencyKeyClaimed: false,
  attempts: 0,
  mayHaveTakenEffect: false,
  upstreamMs: 0,
  policyRule: undefined,
});

export const isSandbox = (call: Call) => call.caller.mode === "test";
