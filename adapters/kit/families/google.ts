import { z } from "zod";
import { oauth2 } from "../auth.ts";
import { type Failure, type FailureKind, failureFromStatus } from "../failure.ts";
import type { UpstreamAnswer } from "../wire.ts";

/** A Google account that a person connects, for the given products: `calendar.events`, `spreadsheets`, `drive`. */
export const googleAccount = (...products: readonly string[]) =>
  oauth2({
    getItAt: "https://myaccount.google.com/connections",
    authorizeUrl: "https://accounts.google.com/o/oauth2/v2/auth",
    tokenUrl: "https://oauth2.googleapis.com/token",
    revokeUrl: "https://oauth2.googleapis.com/revoke",
    scopes: products.map((product) => `https://www.googleapis.com/auth/${product}`),
    // https://developers.google.com/identity/protocols/oauth2/web-server: without both, a second consent gives no refresh token.
    extraAuthorizeParams: { access_type: "offline", prompt: "consent" },
  });

const Reasons = z.array(z.object({ reason: z.string().nullish() })).nullish();

const Body = z.object({
  error: z.object({ message: z.string().nullish(), status: z.string().nullish(), errors: Reasons, details: Reasons }),
});

// A bad key is a 400, and a 403 stands for limits, full storage and what a person may not touch as well.
// https://cloud.google.com/apis/design/errors, https://developers.google.com/workspace/drive/api/guides/handle-errors
const kindOfReason: Record<string, FailureKind> = {
  API_KEY_INVALID: "auth",
  keyInvalid: "auth",
  RATE_LIMIT_EXCEEDED: "throttled",
  rateLimitExceeded: "throttled",
  userRateLimitExceeded: "throttled",
  dailyLimitExceeded: "quota",
  quotaExceeded: "quota",
  storageQuotaExceeded: "quota",
  insufficientFilePermissions: "rejected",
};

// Some APIs give no reason of their own.
const kindOfMessage: readonly [RegExp, FailureKind][] = [
  [/API key (not valid|expired)/i, "auth"],
  [/The caller does not have permission/, "rejected"],
];

/** What Google's APIs say beside the status, for `failure` of a tool. */
export function googleFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  if (!failure || !body.success) return undefined;
  const { message, status, errors, details } = body.data.error;
  const reason = [...(details ?? []), ...(errors ?? [])].find((one) => one.reason)?.reason ?? undefined;
  const [, kindByMessage] = kindOfMessage.find(([pattern]) => pattern.test(message ?? "")) ?? [];
  const kind = (reason && kindOfReason[reason]) || kindByMessage || failure.kind;
  return { ...failure, kind, code: reason ?? status ?? undefined, message: message ?? failure.message };
}
