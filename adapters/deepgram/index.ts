import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { speak } from "./speak.ts";
import { transcribe } from "./transcribe.ts";

export const deepgram = defineTool({
  slug: "deepgram",
  title: "Deepgram",
  description: "Fast speech recognition with the time of every word, and natural voices that read text aloud.",
  category: "voice-audio",
  homepage: "https://deepgram.com",
  kind: "rest",
  baseUrl: "https://api.deepgram.com",
  auth: auth.header("authorization", {
    prefix: "Token ",
    getItAt: "https://console.deepgram.com",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The secret of a key under API Keys of your project in the Deepgram console.",
        example: "sample_api_key",
      },
    ],
  }),
  failure: codedFailure,
  credentialTest: { operation: "speak", input: { text: "ok" } },
  operations: [transcribe, speak],
});

// https://developers.deepgram.com/docs/errors: an older shape and a newer one.
const ErrorBody = z.object({
  err_code: z.string().nullish(),
  err_msg: z.string().nullish(),
  category: z.string().nullish(),
  message: z.string().nullish(),
  details: z.string().nullish(),
});

function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = ErrorBody.safeParse(answer.json());
  if (!failure || !body.success) return failure;
  const { err_code, err_msg, category, message, details } = body.data;
  return {
    ...failure,
    code: err_code ?? category ?? undefined,
    message: err_msg ?? details ?? message ?? failure.message,
  };
}
