import { z } from "zod";
import { auth, defineTool, failureByCode } from "../kit/index.ts";
import { classify } from "./classify.ts";
import { embed } from "./embed.ts";
import { embedForRetrieval } from "./embed-for-retrieval.ts";
import { rerank } from "./rerank.ts";

export const jinaEmbeddings = defineTool({
  slug: "jina-embeddings",
  title: "Jina Embeddings",
  description: "Multilingual embeddings, a reranker and a classifier that needs no training.",
  category: "embeddings-vector",
  homepage: "https://jina.ai/embeddings",
  kind: "rest",
  baseUrl: "https://api.jina.ai",
  auth: auth.bearer({
    getItAt: "https://jina.ai/api-dashboard/key-manager",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with jina_, in the API dashboard; a new one comes with free tokens.",
        example: "jina_00000000000000000000000000000000",
      },
    ],
  }),
  // https://api.jina.ai/redoc: a key without tokens is refused with 403.
  failure: failureByCode(z.object({ code: z.string() }), ({ code }) => code, {
    AUTHZ_INSUFFICIENT_BALANCE: "quota",
    AUTHZ_RESOURCE_LIMIT_EXCEEDED: "quota",
    CONFLICT_RESOURCE_BUSY: "unavailable",
  }),
  credentialTest: { operation: "embed", input: { texts: ["ping"] } },
  operations: [embed, embedForRetrieval, rerank, classify],
});
