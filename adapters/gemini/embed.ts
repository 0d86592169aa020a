import { embedText, implementCapability } from "../kit/index.ts";
import { embedTexts, limits } from "./embed-texts.ts";

export const embed = implementCapability(embedText, {
  name: "embed",
  title: "Embed text with Gemini",
  description:
    "Turns up to a hundred texts in any language into vectors, in the same order, for comparing and clustering them. For search, embed_for_retrieval finds better.",
  docs: "https://ai.google.dev/api/embeddings",
  effect: "read",
  ...limits,
  run: (input, api) => embedTexts(input, undefined, api),
});
