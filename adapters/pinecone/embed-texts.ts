import { z } from "zod";
import { type Api, embeddingPrice, toEmbedAnswer, tokenPrices, UpstreamFailure } from "../kit/index.ts";

const modelDefault = "multilingual-e5-large";

const prices = tokenPrices(
  { "multilingual-e5-large": { input: 0.08, output: 0 }, "llama-text-embed-v2": { input: 0.16, output: 0 } },
  modelDefault,
);

export const limits = { price: embeddingPrice(prices, modelDefault), timeoutMs: 60_000 };

const Answer = z.object({
  model: z.string(),
  data: z.array(z.object({ values: z.array(z.number()).nullish() })).min(1),
  usage: z.object({ total_tokens: z.int().nullish() }),
});

// https://docs.pinecone.io/guides/inference/understanding-inference
const textsMax = 96;

type Input = { texts: string[]; model?: string | undefined };

export async function embedTexts({ texts, model = modelDefault }: Input, input_type: "query" | "passage", api: Api) {
  if (texts.length > textsMax)
    throw new UpstreamFailure({ kind: "rejected", message: `Pinecone embeds ${textsMax} texts at a time.` });
  const answer = await api.post("/embed", {
    json: { model, parameters: { input_type, truncate: "END" }, inputs: texts.map((text) => ({ text })) },
    returns: Answer,
  });
  const tokens = answer.usage.total_tokens;
  if (tokens != null) api.used(prices.unitsOf({ model, input: tokens, output: 0 }));
  const vectors = answer.data.flatMap(({ values }) => (values ? [values] : []));
  if (vectors.length < texts.length)
    throw new UpstreamFailure({ kind: "rejected", message: `${model} makes sparse vectors; choose a dense model.` });
  return toEmbedAnswer(vectors, answer.model, tokens ?? 0);
}
