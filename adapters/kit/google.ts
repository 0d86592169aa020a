import { oauth2 } from "./auth.ts";
import { type Failure, failureFromStatus } from "./failure.ts";
import type { UpstreamAnswer } from "./wire.ts";

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

// https://developers.google.com/workspace/drive/api/guides/handle-errors: 403 stands for limits, full storage and files that the person may not touch.
const kindOf403: readonly [RegExp, Failure["kind"]][] = [
  [/"(?:userR|r)ateLimitExceeded"|"RATE_LIMIT_EXCEEDED"/, "throttled"],
  [/"(?:dailyLimit|storageQuota|quota)Exceeded"/, "quota"],
  [/"insufficientFilePermissions"|"The caller does not have permission"/, "rejected"],
];

export function googleFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  if (answer.status !== 403 || !failure) return undefined;
  const [, kind] = kindOf403.find(([pattern]) => pattern.test(answer.text())) ?? [];
  return kind && { ...failure, kind };
}
