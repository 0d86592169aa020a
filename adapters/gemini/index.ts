import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { chat } from "./chat.ts";
import { countTokens } from "./count-tokens.ts";
import { embed } from "./embed.ts";
import { embedForRetrieval } from "./embed-for-retrieval.ts";
import { generateImage } from "./generate-image.ts";
import { listModels } from "./list-models.ts";

export const gemini = defineTool({
  slug: "gemini",
  title: "Google Gemini",
  description: "Google's models: answers to conversations, multilingual embeddings, and images from a prompt.",
  category: "llm",
  homepage: "https://ai.google.dev",
  kind: "rest",
  baseUrl: "https://generativelanguage.googleapis.com/v1beta",
  auth: auth.header("x-goog-api-key", {
    getItAt: "https://aistudio.google.com/apikey",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with AIza, under API keys in Google AI Studio.",
        example: "AIzaSample",
      },
    ],
  }),
  failure: statusFailure,
  credentialTest: { operation: "list_models", input: { limit: 1 } },
  operations: [chat, embed, embedForRetrieval, generateImage, countTokens, listModels],
});

const ErrorBody = z.object({
  error: z.object({
    status: z.string(),
    details: z.array(z.object({ reason: z.string().nullish(), retryDelay: z.string().nullish() })).nullish(),
  }),
});

// https://ai.google.dev/gemini-api/docs/troubleshooting: an unknown key is a 400, and the wait stands in the details.
function statusFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = ErrorBody.safeParse(answer.json());
  if (!failure || !body.success) return failure;
  const { status, details } = body.data.error;
  const reason = details?.find((detail) => detail.reason)?.reason;
  const delayS = Number.parseFloat(details?.find((detail) => detail.retryDelay)?.retryDelay ?? "");
  return {
    ...failure,
    ...(reason === "API_KEY_INVALID" && { kind: "auth" }),
    code: reason ?? status,
    retryAfterS: failure.retryAfterS ?? (Number.isFinite(delayS) ? Math.ceil(delayS) : undefined),
  };
}
