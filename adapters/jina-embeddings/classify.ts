import { z } from "zod";
import { defineOperation, tokensMax } from "../kit/index.ts";
import { embeddingModels, embeddingPrices } from "./models.ts";

const Answer = z.object({
  data: z.array(
    z.object({
      index: z.int(),
      prediction: z.string(),
      score: z.number(),
      predictions: z.array(z.object({ label: z.string(), score: z.number() })),
    }),
  ),
  usage: z.object({ total_tokens: z.int() }),
});

const model = embeddingModels[0];

type Input = { texts: string[]; labels: string[] };

export const classify = defineOperation({
  name: "classify",
  title: "Sort texts by labels",
  description:
    "Gives each text the label that fits best of those you name, with a score for every label. Needs no training. Use it to route, tag or filter texts; labels as short phrases work best.",
  docs: "https://jina.ai/classifier",
  effect: "read",
  price: embeddingPrices.priceOf(({ texts, labels }: Input) => ({
    model,
    input: tokensMax(texts) + tokensMax(labels),
    output: 0,
  })),
  timeoutMs: 60_000,
  input: z.strictObject({
    texts: z
      .array(z.string().min(1).max(32_000))
      .min(1)
      .max(100)
      .describe('The texts to sort. Example: ["My card was charged twice"]'),
    labels: z
      .array(z.string().min(1).max(500))
      .min(2)
      .max(256)
      .describe('What they may be. Example: ["billing", "shipping", "other"]'),
  }),
  output: z.object({
    results: z.array(
      z.object({
        index: z.int().describe("Position of the text in texts, from 0."),
        label: z.string(),
        score: z.number(),
        scores: z.record(z.string(), z.number()).describe("The score of every label."),
      }),
    ),
  }),
  run: async ({ texts, labels }, api) => {
    const { data, usage } = await api.post("/v1/classify", { json: { model, input: texts, labels }, returns: Answer });
    api.used(embeddingPrices.unitsOf({ model, input: usage.total_tokens, output: 0 }));
    return {
      results: data.map(({ index, prediction, score, predictions }) => ({
        index,
        label: prediction,
        score,
        scores: Object.fromEntries(predictions.map((one) => [one.label, one.score])),
      })),
    };
  },
});
