import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, type UpstreamAnswer } from "../kit/index.ts";
import { chat } from "./chat.ts";
import { countTokens } from "./count-tokens.ts";

export const anthropic = defineTool({
  slug: "anthropic",
  title: "Anthropic Claude",
  description: "The Claude models: answers to conversations, and the exact size of a prompt before it is sent.",
  category: "llm",
  homepage: "https://www.anthropic.com",
  kind: "rest",
  baseUrl: "https://api.anthropic.com",
  headers: { "anthropic-version": "2023-06-01" },
  auth: auth.header("x-api-key", {
    getItAt: "https://platform.claude.com/settings/keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The secret key that starts with sk-ant-, under API keys of the Claude console.",
        example: "sk-ant-sample",
      },
    ],
  }),
  failure: typedFailure,
  credentialTest: { operation: "count_tokens", input: { messages: [{ role: "user", content: "ping" }] } },
  operations: [chat, countTokens],
});

const ErrorBody = z.object({ error: z.object({ type: z.string(), message: z.string().nullish() }) });

// https://platform.claude.com/docs/en/api/errors; overloaded_error (529) is unavailable, as any status above 500.
function typedFailure(answer: UpstreamAnswer): Failure | undefined {
  const failure = failureFromStatus(answer);
  const body = ErrorBody.safeParse(answer.json());
  if (!failure || !body.success) return failure;
  const { type, message } = body.data.error;
  // An account without money is a 402, or a 400 that only its sentence gives away.
  const isQuota = type === "billing_error" || /credit balance/i.test(message ?? "");
  return { ...failure, ...(isQuota && { kind: "quota" }), code: type, message: message ?? failure.message };
}
