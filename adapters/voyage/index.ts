import { auth, defineTool } from "../kit/index.ts";
import { embed } from "./embed.ts";
import { embedForRetrieval } from "./embed-for-retrieval.ts";
import { rerank } from "./rerank.ts";

export const voyage = defineTool({
  slug: "voyage",
  title: "Voyage AI",
  description: "Embeddings and rerankers made for retrieval, with models for code, law and finance.",
  category: "embeddings-vector",
  homepage: "https://www.voyageai.com",
  kind: "rest",
  baseUrl: "https://api.voyageai.com/v1",
  auth: auth.bearer({
    getItAt: "https://dashboard.voyageai.com/api-keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with pa-, under API keys in the Voyage dashboard.",
        example: "pa-sample-key",
      },
    ],
  }),
  credentialTest: { operation: "embed", input: { texts: ["ping"] } },
  operations: [embed, embedForRetrieval, rerank],
});
