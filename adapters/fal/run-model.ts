import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { Model, runModel as runInQueue } from "./run.ts";

export const runModel = defineOperation({
  name: "run_model",
  title: "Run any model on fal",
  description:
    "Runs any of fal's thousand models for images, video, audio and 3D with its own inputs, waits for the end and returns what it made; files come as addresses. get_model tells a model's inputs, get_price its price.",
  docs: "https://fal.ai/docs/model-endpoints/queue",
  effect: "write",
  price: perCall(100),
  timeoutMs: 600_000,
  input: z.strictObject({
    model: Model,
    input: z
      .record(z.string().max(100), z.unknown())
      .describe('The model\'s own inputs; files as public addresses. Example: {"prompt": "a lighthouse at dawn"}'),
  }),
  output: z.object({
    model: z.string(),
    output: z.unknown().describe("Whatever the model returns: mostly an object with addresses of files."),
  }),
  run: async ({ model, input }, api) => ({ model, output: await runInQueue(model, input, api) }),
});
