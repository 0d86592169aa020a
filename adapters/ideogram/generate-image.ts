import { chooseModel, imageGenerate, implementCapability, perUnit } from "../kit/index.ts";
import { Answer, priceBasis, priceBySpeed, safeImages } from "./images.ts";

const models = ["ideogram-v3", "ideogram-v3-turbo", "ideogram-v3-quality"] as const;
const speeds = { "ideogram-v3": "DEFAULT", "ideogram-v3-turbo": "TURBO", "ideogram-v3-quality": "QUALITY" } as const;

export const generateImage = implementCapability(imageGenerate, {
  name: "generate_image",
  title: "Generate an image with Ideogram",
  description:
    "Draws an image from a prompt with Ideogram 3.0, which writes words in images without mistakes, and returns its address, valid for a while. Models: ideogram-v3, ideogram-v3-turbo, ideogram-v3-quality.",
  docs: "https://developer.ideogram.ai/api-reference/api-reference/generate-v3",
  effect: "write",
  price: perUnit(
    "$0.001 of image price",
    1,
    ({ model }) => priceBySpeed[speeds[models.find((name) => name === model) ?? models[0]]],
    priceBasis,
  ),
  timeoutMs: 120_000,
  run: async ({ prompt, model: wanted, aspect_ratio }, api) => {
    const model = chooseModel(wanted, models);
    const answer = await api.post("/v1/ideogram-v3/generate", {
      json: { prompt, aspect_ratio: aspect_ratio.replace(":", "x"), rendering_speed: speeds[model] },
      returns: Answer,
    });
    return { images: safeImages(answer).map(({ url }) => ({ url, file: null })), model };
  },
});
