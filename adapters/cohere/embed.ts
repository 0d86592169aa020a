import { embedText, implementCapability } from "../kit/index.ts";
import { embedTexts, limits } from "./models.ts";

export const embed = implementCapability(embedText, {
  name: "embed",
  title: "Embed text with Cohere",
  description:
    "Turns up to 96 texts in over a hundred languages into vectors, in the same order. They are made as documents to be found; embed_for_retrieval also makes those of queries.",
  docs: "https://docs.cohere.com/reference/embed",
  effect: "read",
  ...limits,
  run: (input, api) => embedTexts(input, "search_document", api),
});
