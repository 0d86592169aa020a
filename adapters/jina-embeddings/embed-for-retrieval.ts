import { defineOperation, embedText, RetrievalInput } from "../kit/index.ts";
import { embedTexts, limits } from "./models.ts";

const tasks = { query: "retrieval.query", document: "retrieval.passage" } as const;

export const embedForRetrieval = defineOperation({
  name: "embed_for_retrieval",
  title: "Embed text for search with Jina",
  description:
    "Turns up to a hundred texts into vectors that are made to be searched: say whether they are documents to store or queries to search with. Use the same model for both.",
  docs: "https://jina.ai/embeddings",
  effect: "read",
  ...limits,
  input: RetrievalInput,
  output: embedText.output,
  run: ({ purpose, ...input }, api) => embedTexts(input, api, { task: tasks[purpose] }),
});
