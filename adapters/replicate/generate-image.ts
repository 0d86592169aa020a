import { z } from "zod";
import { imageGenerate, implementCapability, perUnit, UpstreamFailure } from "../kit/index.ts";
import { predict } from "./predict.ts";

// What one image costs in thousandths of a dollar; all of these take `prompt` and `aspect_ratio`.
const priceByModel: Record<string, number> = {
  "black-forest-labs/flux-schnell": 3,
  "black-forest-labs/flux-dev": 25,
  "black-forest-labs/flux-1.1-pro": 40,
  "black-forest-labs/flux-1.1-pro-ultra": 60,
};
const modelDefault = "black-forest-labs/flux-schnell";
const secondsMax = 120;

const Output = z.union([z.string(), z.array(z.string())]).transform((output) => [output].flat());

export const generateImage = implementCapability(imageGenerate, {
  name: "generate_image",
  title: "Generate an image",
  description:
    "Draws an image from a prompt with a FLUX model (flux-schnell by default; flux-dev, flux-1.1-pro or flux-1.1-pro-ultra for more detail) and returns its address, valid for an hour.",
  docs: "https://replicate.com/docs/reference/http#models.predictions.create",
  effect: "write",
  price: perUnit(
    "$0.001 of image price",
    1,
    ({ model }) => priceByModel[model ?? modelDefault] ?? 0,
    "$0.003 (schnell) and $0.025 (dev) an image on third-party price pages, 2026-05; our default for the others",
  ),
  timeoutMs: (secondsMax + 30) * 1000,
  run: async ({ prompt, model = modelDefault, aspect_ratio }, api) => {
    const price = priceByModel[model];
    if (!price)
      throw new UpstreamFailure({
        kind: "rejected",
        message: `Choose one of ${Object.keys(priceByModel).join(", ")}, or call run_model for any other model.`,
      });
    const prediction = await predict({ model, input: { prompt, aspect_ratio }, secondsMax }, api);
    const output = Output.safeParse(prediction.output);
    if (!output.success) throw new UpstreamFailure({ kind: "bad_answer", message: "The model returned no image." });
    api.used(price * output.data.length);
    return { images: output.data.map((url) => ({ url, file: null })), model };
  },
});
