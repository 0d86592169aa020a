import type { Secrets } from "@/adapters/kit/auth";
import { createApi } from "@/adapters/kit/create-api";
import { type FailureKind, UpstreamFailure } from "@/adapters/kit/failure";
import { replaySample } from "@/adapters/kit/sample";
import type { Artifact as StoredArtifact } from "@/server/artifacts/artifacts";
import { readSample } from "@/server/catalog/read-sample";
import { type Call, isSandbox } from "@/server/gateway/call";
import type { Deadline } from "@/server/gateway/deadline";
import type { Offer } from "@/server/gateway/offer";
import { toCallError, unheardKinds } from "@/server/gateway/upstream-error";
import { newId } from "@/server/new-id";
import { toAbortSignal } from "@/server/stop-signal";
import { callRemoteTool } from "@/server/upstreams/call-remote-tool";
import { UnsentFailure } from "@/server/upstreams/failures";
import { redactSecrets } from "@/server/upstreams/redact";
import { type SendContext, sendRequest } from "@/server/upstreams/send-request";

/** What came of a call: the output, what it costs, and the files that it made. */
export type Outcome = {
  offer: Offer;
  output: unknown;
  /** The output's JSON text, without the credential if the upstream echoed it. */
  outputText: string;
  raw: unknown;
  charge: bigint;
  vendorCostUsd: number | undefined;
  artifacts: StoredArtifact[];
};

/** After its end a call may still tell the vendor to stop, once and briefly: nobody waits for that. */
const cleanupMsMax = 5_000;
const cleanupRequestsMax = 1;

/** Tries the offers in order; a failure before any side effect moves on to the next. */
export async function runOffers(call: Call, offers: readonly Offer[], deadline: Deadline): Promise<Outcome> {
  let failure: unknown;
  for (const [index, offer] of offers.entries()) {
    call.target = offer.target;
    call.input = offer.input;
    call.credential = offer.credential.kind;
    try {
      return isSandbox(call) ? await runSample(offer) : await runOffer(call, offer, deadline);
    } catch (thrown) {
      failure = toCallError(thrown, offer, deadline);
      const isLast = index === offers.length - 1;
      if (isLast || deadline.signal.aborted || !mayFailOver(thrown, offer, call)) break;
    }
  }
  throw failure;
}

const worthAnotherTool = new Set<FailureKind>([...unheardKinds, "unavailable", "timeout", "bad_answer"]);

function mayFailOver(thrown: unknown, { target }: Offer, call: Call): boolean {
  if (!(thrown instanceof UpstreamFailure)) return false;
  const { kind } = thrown.failure;
  if (target.operation.effect === "read") return worthAnotherTool.has(kind);
  return !call.mayHaveTakenEffect && (unheardKinds.has(kind) || thrown instanceof UnsentFailure);
}

async function runSample(offer: Offer): Promise<Outcome> {
  const { tool, operation } = offer.target;
  const replay = await replaySample(tool, operation, readSample(tool.slug, operation.name));
  const artifacts = replay.artifacts.map(({ id, content, contentType, filename }) => ({
    id,
    content,
    contentType,
    filename,
  }));
  const { output } = replay;
  return {
    offer,
    output,
    outputText: JSON.stringify(output),
    raw: null,
    charge: 0n,
    vendorCostUsd: undefined,
    artifacts,
  };
}

async function runOffer(call: Call, offer: Offer, deadline: Deadline): Promise<Outcome> {
  const { tool, operation } = offer.target;
  const { secrets } = offer.credential;
  const artifacts: StoredArtifact[] = [];
  let units: number | undefined;
  let vendorCostUsd: number | undefined;
  let raw: unknown = null;
  let cleanupsLeft = 0;
  let abortSignal: AbortSignal | undefined;

  const context = {
    tool,
    operation,
    organizationId: call.caller.organizationId,
    credentialId: offer.credential.id,
    secrets,
    signal: deadline.signal,
    deadlineAt: deadline.at,
    onAttempt: () => {
      call.attempts++;
    },
    upstreamTime: (ms: number) => {
      call.upstreamMs += ms;
    },
  };
  const api = createApi(tool, {
    allowCleanup: () => {
      cleanupsLeft = cleanupRequestsMax;
    },
    send: async (request, judge) => {
      const answer = await sendRequest(request, judge, cleanupsLeft-- > 0 ? forCleanup(context) : context);
      if (operation.effect !== "read" && request.method !== "GET") call.mayHaveTakenEffect = true;
      if (call.request.include_raw)
        raw = redactOutput(answer.json() ?? answer.text().slice(0, rawTextLengthMax), secrets).output;
      return answer;
    },
    callTool: (name, args) => callRemoteTool(name, args, context),
    secrets,
    artifact: (content, { contentType, filename }) => {
      const id = newId("art");
      artifacts.push({ id, content, contentType, filename });
      return { artifact: id, content_type: contentType, bytes: content.byteLength, ...(filename && { filename }) };
    },
    progress: (message, fraction) => call.context.onProgress?.(message, fraction),
    used: (count) => {
      units = count;
    },
    vendorCost: (usd) => {
      vendorCostUsd = usd;
    },
    idempotencyKey: call.id,
    now: () => new Date(),
    get signal() {
      abortSignal ??= toAbortSignal(deadline.signal);
      return abortSignal;
    },
  });

  if (tool.kind === "native") call.attempts = 1;
  const result = operation.output.safeParse(await deadline.race(operation.run(offer.input, api)));
  if (!result.success) {
    throw new UpstreamFailure(
      { kind: "bad_answer", message: "The answer has not the documented shape." },
      { cause: result.error },
    );
  }
  const { output, outputText } = redactOutput(result.data, secrets);
  return {
    offer,
    output,
    outputText,
    raw,
    charge: chargeOf(offer, units),
    vendorCostUsd,
    artifacts,
  };
}

/** The call is settled by then: what is sent now has a clock of its own and is in no record. */
const forCleanup = (context: SendContext): SendContext => ({
  ...context,
  signal: AbortSignal.timeout(cleanupMsMax),
  deadlineAt: performance.now() + cleanupMsMax,
  onAttempt: () => {},
  upstreamTime: () => {},
});

const rawTextLengthMax = 64 * 1024;

/** Never more than was quoted; an operation that does not report its units used them all. */
function chargeOf({ quote, target }: Offer, units: number | undefined): bigint {
  if (units === undefined) return quote;
  const charge = target.operation.price.perUnit * BigInt(Math.max(0, Math.ceil(units)));
  return charge < quote ? charge : quote;
}

/** An upstream that echoes the credential does not get it to the caller. */
function redactOutput(output: unknown, secrets: Secrets): { output: unknown; outputText: string } {
  const text = JSON.stringify(output);
  const outputText = redactSecrets(text, secrets);
  return { output: outputText === text ? output : JSON.parse(outputText), outputText };
}
