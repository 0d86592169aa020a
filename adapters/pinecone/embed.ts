import { embedText, implementCapability } from "../kit/index.ts";
import { embedTexts, limits } from "./embed-texts.ts";

export const embed = implementCapability(embedText, {
  name: "embed",
  title: "Embed text on Pinecone",
  description:
    "Turns up to 96 texts into vectors with a model that Pinecone hosts, in the same order. They are made as passages to be found; embed_for_retrieval also makes those of queries.",
  docs: "https://docs.pinecone.io/reference/api/2025-10/inference/generate-embeddings",
  effect: "read",
  ...limits,
  run: (input, api) => embedTexts(input, "passage", api),
});
