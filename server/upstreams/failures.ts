import type { Secrets } from "@/adapters/kit/auth";
import { UpstreamFailure } from "@/adapters/kit/failure";
import type { StopSignal } from "@/server/stop-signal";
import { publicFailureMessage } from "./redact";

/** Provably not a byte of the request has left: even a write may be sent again. */
export class UnsentFailure extends UpstreamFailure {}

/** We did not even try: the circuit is open or the queue is full. Trying again at once would be no different. */
export class NotTriedFailure extends UnsentFailure {}

/** The caller is gone. It says nothing about the upstream. */
export class CancelledFailure extends UpstreamFailure {}

export type Clock = { signal: StopSignal; deadlineAt: number };

// Whoever aborts at the deadline may be a timer that fires a little early.
const timerSlackMs = 5;

export const isLate = ({ deadlineAt }: Clock): boolean => performance.now() >= deadlineAt - timerSlackMs;

// A longer timer would fire at once.
const timerMsMax = 2 ** 31 - 1;

export const remainingMs = ({ deadlineAt }: Clock): number =>
  Math.min(timerMsMax, Math.max(0, deadlineAt - performance.now()));

/** What to throw when the signal fires or the deadline has passed. */
export function interruption(clock: Clock): UpstreamFailure {
  const { reason } = clock.signal;
  const hasTimedOut = reason instanceof DOMException && reason.name === "TimeoutError";
  if (hasTimedOut || isLate(clock)) {
    return new UpstreamFailure({ kind: "timeout", message: "The upstream did not answer in time." }, { cause: reason });
  }
  return new CancelledFailure({ kind: "timeout", message: "The call was cancelled." }, { cause: reason });
}

/** A transport's error, in words that give nothing away. */
export function transportFailure(cause: unknown, wasSent: boolean): UpstreamFailure {
  const code = codeOf(cause);
  if (code === "ERR_ADDRESS_REFUSED") {
    return new UpstreamFailure({ kind: "rejected", message: "The upstream's address is not a public one." }, { cause });
  }
  if (code === "UND_ERR_INVALID_ARG" || code === "UND_ERR_NOT_SUPPORTED") {
    return new UpstreamFailure({ kind: "rejected", message: "The request cannot be sent as it is." }, { cause });
  }
  if (!wasSent) {
    return new UnsentFailure({ kind: "unavailable", message: "The upstream could not be reached." }, { cause });
  }
  const isMalformed = cause instanceof Error && cause.name === "HTTPParserError";
  if (isMalformed || code === "UND_ERR_HEADERS_OVERFLOW") {
    return new UpstreamFailure({ kind: "bad_answer", message: "The upstream's answer is not valid HTTP." }, { cause });
  }
  return new UpstreamFailure({ kind: "unavailable", message: "The upstream broke off the connection." }, { cause });
}

/** The same failure, fit to be logged and shown: what an upstream or a library says may quote the request. */
export function withoutSecrets(thrown: UpstreamFailure, secrets: Secrets): UpstreamFailure {
  const { failure, status, cause } = thrown;
  const message = publicFailureMessage(failure.message, secrets);
  const code = publicFailureMessage(failure.code, secrets);
  const Same = thrown.constructor as typeof UpstreamFailure;
  const options = {
    ...(status !== undefined && { status }),
    ...(cause !== undefined && { cause: plain(cause, secrets) }),
  };
  return new Same({ ...failure, message, code }, options);
}

/** Libraries hang whole requests and answers on their errors: only name, code and words are kept. */
const plain = (cause: unknown, secrets: Secrets): Error =>
  new Error(publicFailureMessage(`${codeOf(cause)} ${cause}`, secrets) ?? "unknown");

const codeOf = (cause: unknown): string =>
  cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";
