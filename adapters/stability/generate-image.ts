import { chooseModel, imageGenerate, implementCapability, perUnit, UpstreamFailure } from "../kit/index.ts";
import { draw, models, priceBasis, priceByModel, routeOf } from "./image.ts";

const ratios: ReadonlySet<string> = new Set(["1:1", "16:9", "9:16"]);

export const generateImage = implementCapability(imageGenerate, {
  name: "generate_image",
  title: "Generate an image with Stability",
  description:
    "Draws an image from a prompt with Stable Image core (by default), ultra or Stable Diffusion 3.5 and returns it as a file. Aspect ratios: 1:1, 16:9 and 9:16; generate has more.",
  docs: "https://platform.stability.ai/docs/api-reference",
  effect: "write",
  price: perUnit(
    "$0.001 of image price",
    1,
    ({ model }) => priceByModel[models.find((name) => name === model) ?? models[0]],
    priceBasis,
  ),
  timeoutMs: 120_000,
  run: async ({ prompt, model: wanted, aspect_ratio }, api) => {
    const model = chooseModel(wanted, models);
    if (!ratios.has(aspect_ratio)) {
      throw new UpstreamFailure({
        kind: "rejected",
        message: `Stability draws ${[...ratios].join(", ")}, not ${aspect_ratio}.`,
      });
    }
    const { path, field } = routeOf(model);
    const fields = [field, { name: "prompt", value: prompt }, { name: "aspect_ratio", value: aspect_ratio }];
    const { file } = await draw(path, fields, "png", api);
    return { images: [{ url: null, file }], model };
  },
});
