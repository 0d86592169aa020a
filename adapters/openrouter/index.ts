import { z } from "zod";
import { auth, defineTool, type Failure, failureFromStatus, UpstreamAnswer } from "../kit/index.ts";
import { chat } from "./chat.ts";
import { getKey } from "./get-key.ts";
import { listModels } from "./list-models.ts";

export const openrouter = defineTool({
  slug: "openrouter",
  title: "OpenRouter",
  description: "Hundreds of language models of all makers behind one key, each at its maker's price.",
  category: "llm",
  homepage: "https://openrouter.ai",
  kind: "rest",
  baseUrl: "https://openrouter.ai/api/v1",
  auth: auth.bearer({
    getItAt: "https://openrouter.ai/settings/keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with sk-or-, under Settings, API keys.",
        example: "sk-or-sample",
      },
    ],
  }),
  failure: embeddedFailure,
  credentialTest: { operation: "get_key", input: {} },
  operations: [chat, listModels, getKey],
});

const ErrorBody = z.object({
  error: z.object({ code: z.union([z.int(), z.string()]).nullish(), message: z.string() }),
});

// https://openrouter.ai/docs/api/reference/errors-and-debugging: what goes wrong after a model began comes with a 200,
// and the code is the status that it would have had.
function embeddedFailure(answer: UpstreamAnswer): Failure | undefined {
  const body = ErrorBody.safeParse(answer.json());
  if (!body.success) return failureFromStatus(answer);
  const { code, message } = body.data.error;
  const isStatus = typeof code === "number" && code >= 400 && code < 600;
  const status = answer.status >= 400 ? answer.status : isStatus ? code : 502;
  const failure = failureFromStatus(new UpstreamAnswer(status, answer.headers, answer.body));
  return failure && { ...failure, message, code: code == null ? undefined : String(code) };
}
