import { z } from "zod";
import { auth, defineTool, failureByCode } from "../kit/index.ts";
import { deleteVectors } from "./delete.ts";
import { embed } from "./embed.ts";
import { embedForRetrieval } from "./embed-for-retrieval.ts";
import { listIndexes } from "./list-indexes.ts";
import { query } from "./query.ts";
import { rerank } from "./rerank.ts";
import { searchText } from "./search-text.ts";
import { upsert } from "./upsert.ts";
import { upsertTexts } from "./upsert-texts.ts";

export const pinecone = defineTool({
  slug: "pinecone",
  title: "Pinecone",
  description: "A vector database that needs no servers, with embedding and reranking models beside it.",
  category: "embeddings-vector",
  homepage: "https://www.pinecone.io",
  kind: "rest",
  baseUrl: "https://api.pinecone.io",
  headers: { "x-pinecone-api-version": "2025-10" },
  auth: auth.header("api-key", {
    getItAt: "https://app.pinecone.io/organizations/-/keys",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key that starts with pcsk_, under API keys of your project in the Pinecone console.",
        example: "pcsk_sample",
      },
    ],
  }),
  // Indexes answer with a gRPC number, the control plane and the models with a word inside error.
  failure: failureByCode(
    z.union([z.object({ error: z.object({ code: z.string() }) }), z.object({ code: z.int() })]),
    (body) => ("error" in body ? body.error.code : String(body.code)),
    { QUOTA_EXCEEDED: "quota" },
  ),
  credentialTest: { operation: "list_indexes", input: {} },
  operations: [query, upsert, deleteVectors, searchText, upsertTexts, listIndexes, embed, embedForRetrieval, rerank],
});
