import { auth, defineTool } from "../kit/index.ts";
import { chat } from "./chat.ts";
import { countTokens } from "./count-tokens.ts";
import { embed } from "./embed.ts";
import { embedForRetrieval } from "./embed-for-retrieval.ts";
import { listModels } from "./list-models.ts";
import { rerank } from "./rerank.ts";

export const cohere = defineTool({
  slug: "cohere",
  title: "Cohere",
  description: "The Command models, multilingual embeddings, and the reranker that search systems end with.",
  category: "llm",
  homepage: "https://cohere.com",
  kind: "rest",
  baseUrl: "https://api.cohere.com",
  auth: auth.bearer({
    getItAt: "https://dashboard.cohere.com/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "A trial or production key, under API keys in the Cohere dashboard.",
        example: "sample_cohere_key",
      },
    ],
  }),
  credentialTest: { operation: "list_models", input: { limit: 1 } },
  operations: [chat, embed, embedForRetrieval, rerank, countTokens, listModels],
});
