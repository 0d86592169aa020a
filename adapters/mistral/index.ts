import { auth, defineTool } from "../kit/index.ts";
import { chat } from "./chat.ts";
import { embed } from "./embed.ts";
import { listModels } from "./list-models.ts";
import { moderate } from "./moderate.ts";
import { readDocument } from "./read-document.ts";

export const mistral = defineTool({
  slug: "mistral",
  title: "Mistral",
  description: "European models for conversation, code and embeddings, and one that reads documents as Markdown.",
  category: "llm",
  homepage: "https://mistral.ai",
  kind: "rest",
  baseUrl: "https://api.mistral.ai",
  auth: auth.bearer({
    getItAt: "https://console.mistral.ai/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "A key under API keys of your workspace in the Mistral console.",
        example: "sample_mistral_key",
      },
    ],
  }),
  credentialTest: { operation: "list_models", input: {} },
  operations: [chat, embed, readDocument, moderate, listModels],
});
