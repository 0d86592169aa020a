import { z } from "zod";
import { auth, defineTool, failureByCode } from "../kit/index.ts";
import { chat } from "./chat.ts";
import { embed } from "./embed.ts";
import { generateImage } from "./generate-image.ts";
import { listModels } from "./list-models.ts";

export const together = defineTool({
  slug: "together",
  title: "Together AI",
  description: "A hundred open models behind one key: conversation, embeddings and images.",
  category: "llm",
  homepage: "https://www.together.ai",
  kind: "rest",
  baseUrl: "https://api.together.ai/v1",
  auth: auth.bearer({
    getItAt: "https://api.together.ai/settings/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key under Settings, API keys of your Together account.",
        example: "sample_together_key",
      },
    ],
  }),
  failure: failureByCode(
    z.object({ error: z.object({ code: z.string().nullish(), type: z.string().nullish() }) }),
    ({ error }) => error.code ?? error.type,
  ),
  credentialTest: { operation: "list_models", input: { limit: 1 } },
  operations: [chat, embed, generateImage, listModels],
});
