import { defineOperation, embedText, RetrievalInput } from "../kit/index.ts";
import { embedTexts, limits } from "./embed-texts.ts";

const taskTypes = { query: "RETRIEVAL_QUERY", document: "RETRIEVAL_DOCUMENT" } as const;

export const embedForRetrieval = defineOperation({
  name: "embed_for_retrieval",
  title: "Embed text for search with Gemini",
  description:
    "Turns up to a hundred texts into vectors that are made to be searched: say whether they are documents to store or queries to search with. Use the same model for both.",
  docs: "https://ai.google.dev/api/embeddings",
  effect: "read",
  ...limits,
  input: RetrievalInput,
  output: embedText.output,
  run: ({ purpose, ...input }, api) => embedTexts(input, taskTypes[purpose], api),
});
