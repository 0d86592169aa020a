import { z } from "zod";
import { auth, defineTool, failureByCode } from "../kit/index.ts";
import { chat } from "./chat.ts";
import { listModels } from "./list-models.ts";
import { transcribe } from "./transcribe.ts";

export const groq = defineTool({
  slug: "groq",
  title: "Groq",
  description: "Open language and speech models on chips made for them: the fastest answers there are.",
  category: "llm",
  homepage: "https://groq.com",
  kind: "rest",
  baseUrl: "https://api.groq.com/openai/v1",
  auth: auth.bearer({
    getItAt: "https://console.groq.com/keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with gsk_, under API keys in the Groq console.",
        example: "gsk_sample",
      },
    ],
  }),
  // https://console.groq.com/docs/spend-limits: an account at its spend limit is refused with 400.
  failure: failureByCode(
    z.object({ error: z.object({ code: z.string().nullish(), type: z.string().nullish() }) }),
    ({ error }) => error.code ?? error.type,
    { blocked_api_access: "quota", capacity_exceeded: "unavailable" },
  ),
  credentialTest: { operation: "list_models", input: {} },
  operations: [chat, transcribe, listModels],
});
