import { z } from "zod";
import { type Api, embeddingPrice, toEmbedAnswer } from "../kit/index.ts";
import { textContent } from "./generate.ts";
import { embeddingModelDefault, embeddingPrices } from "./models.ts";

const Answer = z.object({
  embeddings: z.array(z.object({ values: z.array(z.number()).min(1) })).min(1),
  usageMetadata: z.object({ promptTokenCount: z.int().nullish() }).nullish(),
});

export const limits = { price: embeddingPrice(embeddingPrices, embeddingModelDefault), timeoutMs: 60_000 };

type Input = { texts: string[]; model?: string | undefined };

export async function embedTexts(
  { texts, model = embeddingModelDefault }: Input,
  taskType: "RETRIEVAL_QUERY" | "RETRIEVAL_DOCUMENT" | undefined,
  api: Api,
) {
  const { embeddings, usageMetadata } = await api.post("/models/{model}:batchEmbedContents", {
    params: { model },
    json: { requests: texts.map((text) => ({ model: `models/${model}`, content: textContent(text), taskType })) },
    returns: Answer,
  });
  const tokens = usageMetadata?.promptTokenCount;
  if (tokens != null) api.used(embeddingPrices.unitsOf({ model, input: tokens, output: 0 }));
  return toEmbedAnswer(
    embeddings.map(({ values }) => values),
    model,
    tokens ?? 0,
  );
}
