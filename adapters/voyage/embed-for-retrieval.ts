import { defineOperation, embedText, RetrievalInput } from "../kit/index.ts";
import { embedTexts, limits } from "./models.ts";

export const embedForRetrieval = defineOperation({
  name: "embed_for_retrieval",
  title: "Embed text for search with Voyage",
  description:
    "Turns up to a hundred texts into vectors that are made to be searched: say whether they are documents to store or queries to search with. Both go with each other and with embed's.",
  docs: "https://docs.voyageai.com/reference/embeddings-api",
  effect: "read",
  ...limits,
  input: RetrievalInput,
  output: embedText.output,
  run: ({ purpose, ...input }, api) => embedTexts(input, api, { input_type: purpose }),
});
