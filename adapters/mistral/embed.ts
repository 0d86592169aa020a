import { embeddings, embedText, implementCapability } from "../kit/index.ts";
import { embeddingModelDefault, embeddingPrices } from "./models.ts";

const { embed: embedTexts, ...limits } = embeddings({
  path: "/v1/embeddings",
  prices: embeddingPrices,
  modelDefault: embeddingModelDefault,
});

export const embed = implementCapability(embedText, {
  name: "embed",
  title: "Embed text with Mistral",
  description:
    "Turns up to a hundred texts into vectors, in the same order; codestral-embed is the model for code. Use it to build or query a semantic index; compare vectors of one model only.",
  docs: "https://docs.mistral.ai/api/endpoint/embeddings",
  effect: "read",
  ...limits,
  run: (input, api) => embedTexts(input, api),
});
