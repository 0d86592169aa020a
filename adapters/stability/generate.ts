import { z } from "zod";
import { Artifact, defineOperation, perUnit } from "../kit/index.ts";
import {
  draw,
  type Model,
  models,
  negativePrompt,
  optional,
  priceBasis,
  priceByModel,
  prompt,
  routeOf,
  seed,
} from "./image.ts";

export const generate = defineOperation({
  name: "generate",
  title: "Generate an image with all of Stability's settings",
  description:
    "Draws an image from a prompt: model, what to leave out, seed, file format and any of nine aspect ratios. Use it where generate_image, the plain form, says too little.",
  docs: "https://platform.stability.ai/docs/api-reference",
  effect: "write",
  price: perUnit("$0.001 of image price", 1, ({ model }: { model: Model }) => priceByModel[model], priceBasis),
  timeoutMs: 120_000,
  input: z.strictObject({
    prompt,
    negative_prompt: negativePrompt,
    model: z.enum(models).default("core").describe("core is quick, ultra the best."),
    aspect_ratio: z
      .enum(["1:1", "16:9", "9:16", "21:9", "9:21", "3:2", "2:3", "5:4", "4:5"])
      .default("1:1")
      .describe("Width to height."),
    seed,
    format: z.enum(["png", "jpeg", "webp"]).default("png").describe("The file format."),
  }),
  output: z.object({ image: Artifact, model: z.string(), seed: z.int().nullable() }),
  run: async ({ model, prompt, negative_prompt, aspect_ratio, seed, format }, api) => {
    const { path, field } = routeOf(model);
    const fields = [
      field,
      { name: "prompt", value: prompt },
      { name: "aspect_ratio", value: aspect_ratio },
      optional("negative_prompt", negative_prompt),
      optional("seed", seed),
    ];
    const drawn = await draw(path, fields, format, api);
    return { image: drawn.file, model, seed: drawn.seed };
  },
});
