import { embeddings, embedText, implementCapability, tokenPrices } from "../kit/index.ts";

const modelDefault = "intfloat/multilingual-e5-large-instruct";

const { embed: embedTexts, ...limits } = embeddings({
  path: "/embeddings",
  prices: tokenPrices(
    { [modelDefault]: { input: 0.02, output: 0 }, "BAAI/bge-base-en-v1.5": { input: 0.008, output: 0 } },
    modelDefault,
  ),
  modelDefault,
});

export const embed = implementCapability(embedText, {
  name: "embed",
  title: "Embed text with an open model",
  description:
    "Turns up to a hundred short texts (some 500 words each) into vectors with an open model, in the same order. Use it for search and clustering where the model must be one that you can host too.",
  docs: "https://docs.together.ai/reference/embeddings-2",
  effect: "read",
  ...limits,
  run: (input, api) => embedTexts(input, api),
});
