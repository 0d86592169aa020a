import {
  InsufficientScopeError,
  ProtocolError,
  SdkError,
  SdkErrorCode,
  SdkHttpError,
  UnauthorizedError,
} from "@modelcontextprotocol/client";
import { type FailureKind, failureFromStatus, UpstreamFailure } from "@/adapters/kit/failure";
import { UpstreamAnswer } from "@/adapters/kit/wire";
import { BodyTooLarge } from "./decode-body";
import { type Clock, interruption, isLate, transportFailure, UnsentFailure } from "./failures";

/** What an MCP client threw, as the failure that it means. */
export function remoteFailure(thrown: unknown, clock: Clock): UpstreamFailure {
  if (thrown instanceof UpstreamFailure) return thrown;
  if (clock.signal.aborted || isLate(clock)) return interruption(clock);
  const causes = causesOf(thrown);
  const own = causes.find((cause) => cause instanceof UpstreamFailure);
  if (own) return own;
  if (causes.some((cause) => cause instanceof BodyTooLarge))
    return failure("bad_answer", "The answer is too large.", thrown);
  if (thrown instanceof UnauthorizedError || thrown instanceof InsufficientScopeError) {
    return failure("auth", "The MCP server refuses the credential.", thrown);
  }
  if (thrown instanceof SdkHttpError) return statusFailure(thrown);
  if (thrown instanceof ProtocolError) return protocolFailure(thrown);
  const connectError = causes.find((cause) => unsentCodes.has(codeOf(cause)));
  if (connectError) return transportFailure(connectError, false);
  if (thrown instanceof SdkError) return sdkFailure(thrown);
  return transportFailure(thrown, true);
}

/** Errors that only happen before a connection exists. */
const unsentCodes: ReadonlySet<string> = new Set([
  "ERR_ADDRESS_REFUSED",
  "UND_ERR_CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "CERT_HAS_EXPIRED",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

// The specification says 404 for a session that is gone; servers also say 400 and mention it.
function statusFailure(thrown: SdkHttpError): UpstreamFailure {
  const { status } = thrown;
  const text = typeof thrown.data.text === "string" ? thrown.data.text : "";
  if (status === 404 || (status >= 400 && status < 500 && /session/i.test(text))) {
    return new UpstreamFailure({ kind: "unavailable", message: sessionGone }, { status, cause: thrown });
  }
  const answer = new UpstreamAnswer(status, {}, new TextEncoder().encode(text));
  const judged = failureFromStatus(answer) ?? { kind: "bad_answer" as const };
  return new UpstreamFailure(judged, { status, cause: thrown });
}

const sessionGone = "The MCP server no longer knows the session.";
const internalError = -32603;

function protocolFailure(thrown: ProtocolError): UpstreamFailure {
  const kind = thrown.code === internalError ? "unavailable" : "rejected";
  return new UpstreamFailure({ kind, message: thrown.message, code: String(thrown.code) }, { cause: thrown });
}

function sdkFailure(thrown: SdkError): UpstreamFailure {
  if (thrown.code === SdkErrorCode.RequestTimeout)
    return failure("timeout", "The MCP server did not answer in time.", thrown);
  if (thrown.code === SdkErrorCode.ConnectionClosed || thrown.code === SdkErrorCode.SendFailed) {
    return failure("unavailable", "The MCP server broke off the connection.", thrown);
  }
  if (thrown.code === SdkErrorCode.NotConnected) {
    return new UnsentFailure({ kind: "unavailable", message: "The connection had been closed." }, { cause: thrown });
  }
  return failure("bad_answer", "The MCP server's answer does not follow the protocol.", thrown);
}

const failure = (kind: FailureKind, message: string, cause: unknown) =>
  new UpstreamFailure({ kind, message }, { cause });

const causesDepthMax = 5;

function causesOf(thrown: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let cause = thrown; cause instanceof Error && causes.length < causesDepthMax; cause = cause.cause)
    causes.push(cause);
  return causes;
}

const codeOf = (cause: unknown): string =>
  cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";
