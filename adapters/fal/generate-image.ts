import { z } from "zod";
import { chooseModel, imageGenerate, implementCapability, perUnit, UpstreamFailure } from "../kit/index.ts";
import { runModel } from "./run.ts";

const models = ["fal-ai/flux/schnell", "fal-ai/flux/dev", "fal-ai/flux-pro/v1.1"] as const;

// What one image of a megapixel costs, in thousandths of a dollar.
const priceByModel: Record<string, number> = {
  "fal-ai/flux/schnell": 3,
  "fal-ai/flux/dev": 25,
  "fal-ai/flux-pro/v1.1": 40,
};

const sizes = {
  "1:1": "square_hd",
  "16:9": "landscape_16_9",
  "9:16": "portrait_16_9",
  "4:3": "landscape_4_3",
  "3:4": "portrait_4_3",
} as const;

const Output = z.object({ images: z.array(z.object({ url: z.string() })).min(1) });

export const generateImage = implementCapability(imageGenerate, {
  name: "generate_image",
  title: "Generate an image with FLUX on fal",
  description:
    "Draws an image from a prompt with FLUX schnell (by default; a second or two), dev or pro 1.1 and returns its address. For any other model see run_model.",
  docs: "https://fal.ai/docs/model-api-reference/image-generation-api/flux-schnell",
  effect: "write",
  price: perUnit(
    "$0.001 of image price",
    1,
    ({ model }) => priceByModel[model ?? models[0]] ?? 0,
    "$0.003 (schnell) and $0.040 (pro 1.1) an image; github.com/BerriAI/litellm, 2026-08; our default for dev",
  ),
  timeoutMs: 150_000,
  run: async ({ prompt, model: wanted, aspect_ratio }, api) => {
    const model = chooseModel(wanted, models);
    const output = Output.safeParse(await runModel(model, { prompt, image_size: sizes[aspect_ratio] }, api));
    if (!output.success) throw new UpstreamFailure({ kind: "bad_answer", message: "The model returned no image." });
    return { images: output.data.images.map(({ url }) => ({ url, file: null })), model };
  },
});
