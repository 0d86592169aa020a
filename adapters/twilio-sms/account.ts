import { z } from "zod";
import { auth, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";

/** What all tools of one Twilio account share. */
export const twilioAccount = {
  kind: "rest",
  baseUrl: "https://api.twilio.com/2010-04-01/Accounts/{account_sid}",
  auth: auth.basic({
    getItAt: "https://console.twilio.com",
    fields: [
      {
        name: "account_sid",
        label: "Account SID",
        help: "On the console's first page under Account Info. It starts with AC.",
        example: "AC00000000000000000000000000000000",
        isSecret: false,
        pattern: /^AC[0-9a-fA-F]{32}$/,
      },
      {
        name: "auth_token",
        label: "Auth token",
        help: "Beside the Account SID on the console's first page.",
        example: "sample_auth_token",
      },
    ],
    user: "account_sid",
    password: "auth_token",
  }),
  failure: twilioFailure,
} as const;

const Body = z.object({ code: z.int(), message: z.string() });

// https://www.twilio.com/docs/api/errors
const kindByCode: Record<number, Failure["kind"]> = {
  20003: "auth",
  20005: "quota",
  20404: "not_found",
  20429: "throttled",
  30002: "quota",
  63038: "quota",
};

function twilioFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = Body.safeParse(answer.json());
  if (!failure || !body.success) return undefined;
  const { code, message } = body.data;
  // 403 is a message that this account may not send, seldom a wrong credential.
  const kind = kindByCode[code] ?? (answer.status === 403 ? "rejected" : failure.kind);
  return { ...failure, kind, message, code: String(code) };
}

/** Twilio writes times as RFC 2822. */
export function toIsoTime(time: string | null | undefined): string | null {
  const parsed = new Date(time ?? Number.NaN);
  return Number.isNaN(parsed.getTime()) ? null : parsed.toISOString();
}
