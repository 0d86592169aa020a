import { z } from "zod";
import { defineOperation, perUnit } from "../kit/index.ts";
import { Model } from "./model.ts";
import { predict } from "./predict.ts";

const secondsLimit = 300;

export const runModel = defineOperation({
  name: "run_model",
  title: "Run a model",
  description:
    "Runs any model on Replicate with its own inputs, waits for the end and returns what it made; files come as addresses valid for an hour. See get_model for a model's inputs.",
  docs: "https://replicate.com/docs/reference/http#predictions.create",
  effect: "write",
  price: perUnit("second", "1.525", ({ max_seconds }: { max_seconds: number }) => max_seconds),
  timeoutMs: (secondsLimit + 30) * 1000,
  input: z.strictObject({
    model: Model,
    input: z
      .record(z.string().max(100), z.unknown())
      .describe('The model\'s own inputs; files as public addresses. Example: {"prompt": "a lighthouse at dawn"}'),
    max_seconds: z
      .int()
      .min(5)
      .max(secondsLimit)
      .default(60)
      .describe("The run is stopped after this time; it is also the most that is charged for."),
  }),
  output: z.object({
    id: z.string().describe("Replicate's id of the run."),
    model: z.string(),
    output: z.unknown().describe("Whatever the model returns: text, addresses of files, or an object."),
    seconds: z.number().nullable().describe("How long the model computed."),
  }),
  run: async ({ model, input, max_seconds }, api) => {
    const prediction = await predict({ model, input, secondsMax: max_seconds }, api);
    const seconds = prediction.metrics?.predict_time ?? null;
    api.used(Math.min(max_seconds, Math.ceil(seconds ?? max_seconds)));
    return { id: prediction.id, model: prediction.model, output: prediction.output ?? null, seconds };
  },
});
