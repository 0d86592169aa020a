import { z } from "zod";
import { type Failure, type FailureKind, failureFromStatus } from "./failure.ts";
import type { UpstreamAnswer } from "./wire.ts";

const Reasons = z.array(z.object({ reason: z.string().nullish() })).nullish();

const Body = z.object({
  error: z.object({ message: z.string().nullish(), status: z.string().nullish(), errors: Reasons, details: Reasons }),
});

const kindOfReason: Record<string, FailureKind> = {
  API_KEY_INVALID: "auth",
  keyInvalid: "auth",
  rateLimitExceeded: "throttled",
  userRateLimitExceeded: "throttled",
  dailyLimitExceeded: "quota",
  quotaExceeded: "quota",
};

/**
 * What Google's APIs say beside the status, for `failure` of a tool: a bad key is a 400, and limits answer 403 as well.
 * https://cloud.google.com/apis/design/errors
 */
export function googleFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  if (!failure || !body.success) return undefined;
  const { message, status, errors, details } = body.data.error;
  const reason = [...(details ?? []), ...(errors ?? [])].find((one) => one.reason)?.reason;
  const kind = (reason && kindOfReason[reason]) || (isAboutKey(message) ? "auth" : failure.kind);
  return { ...failure, kind, code: reason ?? status ?? undefined, message: message ?? failure.message };
}

// Older APIs give a bad key no reason of its own.
const isAboutKey = (message: string | null | undefined) => /API key (not valid|expired)/i.test(message ?? "");
