import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { send } from "./send.ts";
import { sendMedia } from "./send-media.ts";
import { sendTemplate } from "./send-template.ts";

export const whatsapp = defineTool({
  slug: "whatsapp",
  title: "WhatsApp Business",
  description:
    "WhatsApp messages from your business number: text, replies, pictures and files, and approved templates.",
  category: "messaging",
  homepage: "https://developers.facebook.com/docs/whatsapp/cloud-api",
  kind: "rest",
  baseUrl: "https://graph.facebook.com/v23.0/{phone_number_id}",
  auth: auth.bearer({
    getItAt: "https://developers.facebook.com/apps",
    fields: [
      {
        name: "access_token",
        label: "Access token",
        help: "A system user's token with whatsapp_business_messaging, or the day's token under WhatsApp, API Setup.",
        example: "sample_access_token",
      },
      {
        name: "phone_number_id",
        label: "Phone number id",
        help: "The id of your number under WhatsApp, API Setup; it is not the number itself.",
        example: "106540352242922",
        isSecret: false,
        pattern: /^\d{5,20}$/,
      },
    ],
  }),
  failure: codedFailure,
  operations: [send, sendTemplate, sendMedia],
});

const ErrorBody = z.object({
  error: z.object({
    code: z.int(),
    message: z.string().nullish(),
    error_data: z.object({ details: z.string().nullish() }).nullish(),
  }),
});

// https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes: the code counts, the status varies.
const kindByCode: Record<number, Failure["kind"]> = {
  0: "auth",
  4: "throttled",
  10: "auth",
  190: "auth",
  80007: "throttled",
  130429: "throttled",
  131056: "throttled",
};

function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = ErrorBody.safeParse(answer.json());
  if (!failure || !body.success) return failure;
  const { code, message, error_data } = body.data.error;
  return {
    ...failure,
    kind: kindByCode[code] ?? failure.kind,
    code: String(code),
    message: error_data?.details ?? message ?? failure.message,
  };
}
