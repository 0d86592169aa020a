import { embeddings, embedText, implementCapability } from "../kit/index.ts";
import { embeddingModelDefault, embeddingPrices } from "./models.ts";

const { embed: embedTexts, ...limits } = embeddings({
  path: "/embeddings",
  prices: embeddingPrices,
  modelDefault: embeddingModelDefault,
});

export const embed = implementCapability(embedText, {
  name: "embed",
  title: "Embed text with OpenAI",
  description:
    "Turns up to a hundred texts into vectors, in the same order. Use it to build or query a semantic index; compare vectors of one model only.",
  docs: "https://platform.openai.com/docs/api-reference/embeddings/create",
  effect: "read",
  ...limits,
  run: (input, api) => embedTexts(input, api, { encoding_format: "float" }),
});
