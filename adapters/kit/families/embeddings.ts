import { z } from "zod";
import type { Api } from "../api.ts";
import { embedText } from "../capabilities/models.ts";
import { type TokenPrices, tokensMax } from "../token-price.ts";

type EmbedInput = z.output<typeof embedText.input>;
type EmbedAnswer = z.output<typeof embedText.output>;

/** Input of operations for vendors that embed questions and passages differently. */
export const RetrievalInput = embedText.input.extend({
  purpose: z
    .enum(["query", "document"])
    .describe("document for texts that are stored to be found, query for what is searched with."),
});

/** Price of an embedding by the most tokens that its texts can be. */
export const embeddingPrice = (prices: TokenPrices, modelDefault: string) =>
  prices.priceOf(({ model = modelDefault, texts }: EmbedInput) => ({ model, input: tokensMax(texts), output: 0 }));

const Answer = z.object({
  model: z.string(),
  data: z.array(z.object({ index: z.int(), embedding: z.array(z.number()).min(1) })).min(1),
  usage: z.object({ prompt_tokens: z.int().nullish(), total_tokens: z.int().nullish() }).nullish(),
});

type Vendor = { path: string; prices: TokenPrices; modelDefault: string };

/** Price, time and `embed` for a vendor that speaks OpenAI's `/embeddings`. `fields`: what the vendor wants beside it. */
export const embeddings = ({ path, prices, modelDefault }: Vendor) => ({
  price: embeddingPrice(prices, modelDefault),
  timeoutMs: 60_000,
  embed: async ({ texts, model = modelDefault }: EmbedInput, api: Api, fields: Record<string, unknown> = {}) => {
    const answer = await api.post(path, { json: { model, input: texts, ...fields }, returns: Answer });
    const tokens = answer.usage?.prompt_tokens ?? answer.usage?.total_tokens;
    if (tokens != null) api.used(prices.unitsOf({ model, input: tokens, output: 0 }));
    const vectors = answer.data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding);
    return toEmbedAnswer(vectors, answer.model, tokens ?? 0);
  },
});

export const toEmbedAnswer = (vectors: number[][], model: string, input_tokens: number): EmbedAnswer => ({
  vectors,
  model,
  dimensions: vectors[0]?.length ?? 0,
  input_tokens,
});
