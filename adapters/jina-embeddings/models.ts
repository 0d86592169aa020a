import { type Api, chooseModel, embeddings, tokenPrices } from "../kit/index.ts";

const rate = { input: 0.05, output: 0 };

// The models that read text and take a task; their names are a closed list.
export const embeddingModels = [
  "jina-embeddings-v5-text-small",
  "jina-embeddings-v5-text-nano",
  "jina-embeddings-v4",
  "jina-embeddings-v3",
] as const;

export const embeddingPrices = tokenPrices(
  Object.fromEntries(embeddingModels.map((model) => [model, rate])),
  embeddingModels[0],
);

const vendor = embeddings({ path: "/v1/embeddings", prices: embeddingPrices, modelDefault: embeddingModels[0] });

export const limits = { price: vendor.price, timeoutMs: vendor.timeoutMs };

type Input = { texts: string[]; model?: string | undefined };

export const embedTexts = async ({ texts, model }: Input, api: Api, fields: { task?: string } = {}) =>
  vendor.embed({ texts, model: chooseModel(model, embeddingModels) }, api, { truncate: true, ...fields });
