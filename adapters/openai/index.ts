import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { chat } from "./chat.ts";
import { embed } from "./embed.ts";
import { generateImage } from "./generate-image.ts";
import { moderate } from "./moderate.ts";
import { speak } from "./speak.ts";
import { transcribe } from "./transcribe.ts";

export const openai = defineTool({
  slug: "openai",
  title: "OpenAI",
  description:
    "The GPT models: answers to conversations, images, speech and its transcription, vectors for search, and checks for harmful content.",
  category: "llm",
  homepage: "https://platform.openai.com",
  kind: "rest",
  baseUrl: "https://api.openai.com/v1",
  auth: auth.bearer({
    getItAt: "https://platform.openai.com/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The secret key that starts with sk-, under API keys of your OpenAI project.",
        example: "sk-sample",
      },
    ],
  }),
  failure: codedFailure,
  credentialTest: { operation: "moderate", input: { text: "ping" } },
  operations: [chat, embed, moderate, generateImage, speak, transcribe],
});

const ErrorBody = z.object({ error: z.object({ code: z.string().nullish(), type: z.string().nullish() }) });

// https://platform.openai.com/docs/guides/error-codes: a 429 is too fast, or an account without money.
const quotaCodes = new Set([
  "insufficient_quota",
  "billing_hard_limit_reached",
  "credit_balance_exhausted",
  "organization_spend_limit_exceeded",
  "organization_usage_limit_exceeded",
  "project_spend_limit_exceeded",
]);

function codedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = ErrorBody.safeParse(answer.json());
  if (!failure || !body.success) return failure;
  const { code, type } = body.data.error;
  const isQuota = quotaCodes.has(code ?? "") || type === "insufficient_quota";
  return { ...failure, ...(isQuota && { kind: "quota" }), code: code ?? type ?? undefined };
}
