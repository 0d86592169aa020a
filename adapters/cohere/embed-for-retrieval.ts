import { defineOperation, embedText, RetrievalInput } from "../kit/index.ts";
import { embedTexts, limits } from "./models.ts";

export const embedForRetrieval = defineOperation({
  name: "embed_for_retrieval",
  title: "Embed text for search with Cohere",
  description:
    "Turns up to 96 texts into vectors that are made to be searched: say whether they are documents to store or queries to search with. Use the same model for both.",
  docs: "https://docs.cohere.com/reference/embed",
  effect: "read",
  ...limits,
  input: RetrievalInput,
  output: embedText.output,
  run: ({ purpose, ...input }, api) => embedTexts(input, `search_${purpose}`, api),
});
