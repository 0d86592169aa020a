import { embedText, implementCapability } from "../kit/index.ts";
import { embedTexts, limits } from "./models.ts";

export const embed = implementCapability(embedText, {
  name: "embed",
  title: "Embed text with Jina",
  description:
    "Turns up to a hundred texts in almost any language into vectors, in the same order, for comparing and clustering them. For search, embed_for_retrieval finds better.",
  docs: "https://jina.ai/embeddings",
  effect: "read",
  ...limits,
  run: (input, api) => embedTexts(input, api),
});
