import { newId } from "@/server/new-id";
import type { CallRow, NewHold, Settlement } from "./contract";

/** A hold or a settlement as a batch carries it. */
export type HoldItem = NewHold & { kind: "hold"; characters: number };
export type SettlementItem = ReturnType<typeof writeSettlement>;

const ttlMsMax = 24 * 60 * 60 * 1000;
const wholeMax = 2 ** 31 - 1;
/** What a column of type bigint holds. */
const amountMax = 2n ** 63n - 1n;
const holdCharacters = 300;

export const newEventId = () => newId("evt");

export const isAmount = (amount: unknown) => typeof amount === "bigint" && amount >= 0n && amount <= amountMax;

export function writeHold(hold: NewHold): HoldItem {
  const { ttlMs } = hold;
  if (!Number.isInteger(ttlMs) || ttlMs < 1 || ttlMs > ttlMsMax)
    throw new RangeError(`A hold lasts 1 to ${ttlMsMax} ms, not ${ttlMs}.`);
  return { kind: "hold", characters: holdCharacters, ...hold };
}

/** The event's id is made here, once, so that a batch that is sent again does not write it twice. */
export function writeSettlement({ organizationId, callId, capture, call, event, idempotency }: Settlement) {
  const callJson = call ? storable(JSON.stringify(columnsOf(call))) : "{}";
  const inputJson = call?.input ? storable(call.input) : null;
  const outputJson = call?.output ? storable(call.output) : null;
  const eventJson = event && storable(JSON.stringify(event));
  const stored = idempotency && "answer" in idempotency ? idempotency : undefined;
  return {
    kind: "settlement" as const,
    organizationId,
    callId,
    capture: capture !== null && capture > amountMax ? amountMax : capture,
    callJson,
    inputJson,
    outputJson,
    eventId: event && newEventId(),
    eventJson,
    idempotencyKey: idempotency?.key ?? null,
    idempotencyStatus: stored?.status ?? null,
    idempotencyAnswer: stored?.answer.replaceAll("\0", "\ufffd") ?? null,
    characters: [callJson, inputJson, outputJson, eventJson, stored?.answer].reduce(
      (sum, text) => sum + (text?.length ?? 0),
      0,
    ),
  };
}

/** What is null is left out: to the database that is the same, and shorter. */
const columnsOf = (call: CallRow) => ({
  request_id: call.requestId,
  key_id: call.keyId ?? undefined,
  user_id: call.userId ?? undefined,
  door: call.door,
  tool: call.tool,
  operation: call.operation,
  capability: call.capability ?? undefined,
  status: call.status,
  error_code: call.errorCode ?? undefined,
  error_message: call.errorMessage ?? undefined,
  credential: call.credential,
  sandbox: call.sandbox,
  cached: call.cached,
  attempts: toWhole(call.attempts),
  latency_ms: toWhole(call.latencyMs),
  upstream_ms: toWhole(call.upstreamMs),
  session: call.session ?? undefined,
  metadata: call.metadata ?? undefined,
  created_at: call.createdAt.toISOString(),
});

const toWhole = (amount: number) => Math.min(Math.max(Math.round(amount) || 0, 0), wholeMax);

/** PostgreSQL's text has no NUL and its JSON no half surrogate pairs; a vendor's answer may have both. */
function storable(json: string): string {
  if (!json.includes("\\u") && !json.includes("\n")) return json;
  // A line feed in JSON is white space, and here it separates documents.
  return json
    .replaceAll("\n", " ")
    .replace(escapes, (whole, code: string | undefined) =>
      code === "0000" || code?.startsWith("d") ? "\\ufffd" : whole,
    );
}

// Any escape, so that the second half of an escaped backslash is never taken for the start of one.
const escapes = /\\(?:u([0-9a-f]{4})|.)/g;
