import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { listVoices } from "./list-voices.ts";
import { speak } from "./speak.ts";

export const elevenlabs = defineTool({
  slug: "elevenlabs",
  title: "ElevenLabs",
  description: "Lifelike speech from text in many languages and thousands of voices.",
  category: "voice-audio",
  homepage: "https://elevenlabs.io",
  kind: "rest",
  baseUrl: "https://api.elevenlabs.io",
  auth: auth.header("xi-api-key", {
    getItAt: "https://elevenlabs.io/app/settings/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key under Developers, API keys. It needs access to Text to Speech and to reading voices.",
        example: "sk_00000000000000000000000000000000",
      },
    ],
  }),
  failure: detailedFailure,
  credentialTest: { operation: "list_voices", input: { limit: 1 } },
  operations: [speak, listVoices],
});

const ErrorBody = z.object({
  detail: z.object({ status: z.string().nullish(), code: z.string().nullish(), message: z.string().nullish() }),
});

// https://elevenlabs.io/docs/api-reference/errors: quota and unknown voices hide behind 400 and 401.
const kindOfStatus: Record<string, Failure["kind"]> = {
  quota_exceeded: "quota",
  invalid_api_key: "auth",
  voice_not_found: "not_found",
  max_character_limit_exceeded: "rejected",
  too_many_concurrent_requests: "throttled",
  system_busy: "throttled",
};

function detailedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = ErrorBody.safeParse(answer.json());
  if (!failure || !body.success) return failure;
  const { status, code, message } = body.data.detail;
  const kind = kindOfStatus[status ?? ""] ?? kindOfStatus[code ?? ""] ?? failure.kind;
  return { ...failure, kind, code: status ?? code ?? undefined, message: message ?? failure.message };
}
