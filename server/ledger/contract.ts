import type { Call } from "@/prisma/client/client";

/** All amounts are micro-credits. */
export type NewHold = {
  organizationId: string;
  callId: string;
  keyId: string;
  lineageId: string;
  amount: bigint;
  tool: string;
  operation: string;
  requestId: string;
  ttlMs: number;
};

export type HoldOutcome =
  /** Also the answer to an exact repetition of a hold that is still open. */
  | { status: "held"; available: bigint }
  | { status: "insufficient_credits"; available: bigint }
  /** `available` is what that budget still allows. */
  | { status: "budget_exceeded"; limit: "call" | "day" | "month"; available: bigint }
  /** The call's id is taken: by a hold of other content, or by one that is already resolved. */
  | { status: "conflict" }
  /** An unknown account or an impossible amount. */
  | { status: "refused" };

/** A row of table `call`; its credits are set by the ledger to what it really took. */
export type CallRow = Omit<Call, "metadata" | "input" | "output"> & {
  metadata: unknown;
  /** JSON texts. */
  input: string | null;
  output: string | null;
};

export type Settlement = {
  organizationId: string;
  callId: string;
  /** Null releases the hold, where there is one. More than the hold takes the hold. */
  capture: bigint | null;
  /** Null only where nothing is captured. */
  call: CallRow | null;
  event: Record<string, unknown> | null;
  /** Stores the answer under the caller's Idempotency-Key, or forgets the key so that a retry runs anew. */
  idempotency?: { key: string; status: number; answer: string } | { key: string; forget: true };
};

export type SettleOutcome = {
  /** `late`: after its hold had expired, still paid by the customer; `lost`: then no longer affordable, so paid by us;
   * `repeated`: settled before, no effect, `captured` says what was taken then. */
  status: "captured" | "released" | "late" | "lost" | "repeated" | "recorded";
  captured: bigint;
  available: bigint;
};

export interface Ledger {
  hold(hold: NewHold): Promise<HoldOutcome>;
  settle(settlement: Settlement): Promise<SettleOutcome>;
  /** Resolves when everything asked for so far is durable. */
  flush(): Promise<void>;
  close(): Promise<void>;
}
