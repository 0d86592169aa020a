import { type Failure, UpstreamFailure } from "@/adapters/kit/failure";
import { AppError, type ErrorKind, errorKinds, toAppError } from "@/server/errors";
import type { Deadline } from "@/server/gateway/deadline";
import type { Offer } from "@/server/gateway/offer";
import { publicFailureMessage } from "@/server/upstreams/redact";
import { connectUrl } from "@/server/vault/connect-url";

type Sentence = (title: string) => string;

/** Each way an upstream can fail, as our own error. */
const errorOfFailure: Record<Failure["kind"], { code: ErrorKind; sentence: Sentence }> = {
  auth: {
    code: "upstream_error",
    sentence: (title) => `${title} refused our credential. We have been told; try another tool.`,
  },
  rejected: {
    code: "upstream_error",
    sentence: (title) => `${title} refused the request. See details for its reason.`,
  },
  not_found: { code: "upstream_error", sentence: (title) => `${title} has nothing under what the input names.` },
  throttled: { code: "upstream_unavailable", sentence: (title) => `${title} asks for a pause. Try again later.` },
  quota: {
    code: "upstream_error",
    sentence: (title) => `The ${title} account behind this call is used up. Top it up there, or use another tool.`,
  },
  unavailable: {
    code: "upstream_unavailable",
    sentence: (title) => `${title} cannot be reached or is overloaded. Try again later.`,
  },
  timeout: { code: "upstream_timeout", sentence: (title) => `${title} did not answer in time.` },
  bad_answer: {
    code: "upstream_bad_answer",
    sentence: (title) => `${title} answered in a way that its documentation does not know.`,
  },
};

/** Kinds in which the upstream turned the request away before it looked at what was asked. */
export const unheardKinds: ReadonlySet<Failure["kind"]> = new Set(["auth", "throttled", "quota"]);

/** Anything thrown while an operation ran, as an error with a sentence for the caller. */
export function toCallError(thrown: unknown, offer: Offer, deadline: Deadline): AppError {
  if (deadline.isCallerGone())
    return new AppError("cancelled", "The caller went away; the call was stopped and not charged.", { cause: thrown });
  if (deadline.signal.aborted) return upstreamError(new UpstreamFailure({ kind: "timeout" }, { cause: thrown }), offer);
  return thrown instanceof UpstreamFailure ? upstreamError(thrown, offer) : toAppError(thrown);
}

function upstreamError(thrown: UpstreamFailure, { target, credential }: Offer): AppError {
  const { kind, message, code, retryAfterS } = thrown.failure;
  const { slug, title } = target.tool;
  const details = {
    tool: slug,
    upstream_status: thrown.status,
    upstream_code: code && publicFailureMessage(code, credential.secrets),
    upstream_message: publicFailureMessage(message, credential.secrets),
  };
  if (kind === "auth" && credential.kind === "byok") {
    return new AppError("credential_rejected", `${title} refused your credential. Replace it in the dashboard.`, {
      cause: thrown,
      details: { ...details, connect_url: connectUrl(slug) },
    });
  }
  const { code: ours, sentence } = errorOfFailure[kind];
  const isRead = target.operation.effect === "read";
  return new AppError(ours, sentence(title), {
    cause: thrown,
    details,
    ...(retryAfterS !== undefined && errorKinds[ours].retryable && { retryAfterS }),
    // A read may be repeated after any delay; a write may have happened.
    ...(kind === "timeout" && { retryable: isRead }),
  });
}
