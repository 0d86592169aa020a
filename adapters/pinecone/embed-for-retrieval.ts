import { defineOperation, embedText, RetrievalInput } from "../kit/index.ts";
import { embedTexts, limits } from "./embed-texts.ts";

export const embedForRetrieval = defineOperation({
  name: "embed_for_retrieval",
  title: "Embed text for search on Pinecone",
  description:
    "Turns up to 96 texts into vectors that are made to be searched: say whether they are documents to store or queries to search with. Use the same model for both.",
  docs: "https://docs.pinecone.io/reference/api/2025-10/inference/generate-embeddings",
  effect: "read",
  ...limits,
  input: RetrievalInput,
  output: embedText.output,
  run: ({ purpose, ...input }, api) => embedTexts(input, purpose === "query" ? "query" : "passage", api),
});
