import { toCredits } from "@/adapters/kit/price";
import type { Call } from "@/server/gateway/call";
import { isSandbox } from "@/server/gateway/call";
import type { Replayed } from "@/server/gateway/idempotency";
import { highestQuote, type Offer } from "@/server/gateway/offer";

/** What a door sends: the JSON text of the answer, and the output for doors that wrap it. */
export type Answer = {
  status: number;
  text: string;
  /** The output's JSON text. */
  outputText: string;
  isReplayed: boolean;
};

export type AnswerParts = {
  outputText: string;
  raw: unknown;
  charge: bigint;
  balance: bigint | null;
};

/** The body of a successful call. The output is serialised once, by whoever measured it. */
export function answerText(call: Call, offer: Offer, { outputText, raw, charge, balance }: AnswerParts): string {
  const { tool, operation } = offer.target;
  const head = {
    id: call.id,
    object: "call",
    status: "succeeded",
    tool: tool.slug,
    operation: operation.name,
    capability: operation.capability,
  };
  const tail = {
    raw: call.request.include_raw ? raw : undefined,
    usage: {
      credits: toCredits(charge),
      balance: balance === null ? null : toCredits(balance),
      credential: call.credential,
      cached: false,
      attempts: call.attempts,
      latency_ms: latencyMs(call),
      upstream_ms: Math.round(call.upstreamMs),
    },
    sandbox: isSandbox(call),
    request_id: call.context.requestId,
  };
  return `${JSON.stringify(head).slice(0, -1)},"output":${outputText},${JSON.stringify(tail).slice(1)}`;
}

export const latencyMs = (call: Call) => Math.round(performance.now() - call.startedMs);

/** An answer that was given before, word for word. A stored failure is thrown by nobody: it is the answer. */
export const answerReplay = ({ status, body }: Replayed): Answer => {
  const { output } = JSON.parse(body) as { output?: unknown };
  return { status, text: body, outputText: JSON.stringify(output ?? null), isReplayed: true };
};

/** What would happen and what it could cost, with nothing run and nothing held. */
export function answerDryRun(call: Call, offers: readonly Offer[]): Answer {
  const plan = offers.map(({ target, credential, quote }) => ({
    tool: target.tool.slug,
    operation: target.operation.name,
    credential: credential.kind,
    credits_max: toCredits(quote),
  }));
  const [first] = offers;
  const text = JSON.stringify({
    id: call.id,
    object: "dry_run",
    status: "valid",
    tool: first?.target.tool.slug,
    operation: first?.target.operation.name,
    capability: first?.target.operation.capability ?? null,
    input: first?.input,
    plan,
    usage: { credits_max: toCredits(highestQuote(offers)) },
    sandbox: isSandbox(call),
    request_id: call.context.requestId,
  });
  return { status: 200, text, outputText: text, isReplayed: false };
}
