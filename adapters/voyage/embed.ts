import { embedText, implementCapability } from "../kit/index.ts";
import { embedTexts, limits } from "./models.ts";

export const embed = implementCapability(embedText, {
  name: "embed",
  title: "Embed text with Voyage",
  description:
    "Turns up to a hundred texts into vectors, in the same order, for comparing and clustering them. For search, embed_for_retrieval finds better. Set model for code, law or finance.",
  docs: "https://docs.voyageai.com/reference/embeddings-api",
  effect: "read",
  ...limits,
  run: (input, api) => embedTexts(input, api),
});
