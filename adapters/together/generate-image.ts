import { z } from "zod";
import { chooseModel, imageGenerate, implementCapability, perUnit } from "../kit/index.ts";

// Thousandths of a dollar for an image of one megapixel.
const models = ["black-forest-labs/FLUX.1-schnell", "black-forest-labs/FLUX.1.1-pro"] as const;
const prices: Record<string, number> = { "black-forest-labs/FLUX.1-schnell": 3, "black-forest-labs/FLUX.1.1-pro": 40 };
const stepsBySchnell = 4;

const sizes = {
  "1:1": [1024, 1024],
  "16:9": [1344, 768],
  "9:16": [768, 1344],
  "4:3": [1152, 864],
  "3:4": [864, 1152],
} as const;

const Answer = z.object({ model: z.string(), data: z.array(z.object({ url: z.string().nullish() })).min(1) });

export const generateImage = implementCapability(imageGenerate, {
  name: "generate_image",
  title: "Generate an image with FLUX",
  description:
    "Draws an image from a prompt with FLUX.1 schnell (fast and cheap) or FLUX.1.1 pro (finer) and returns its address, valid for a short time.",
  docs: "https://docs.together.ai/reference/post-images-generations",
  effect: "write",
  price: perUnit("$0.001 of image price", 1, ({ model }) => prices[model ?? models[0]] ?? 0),
  timeoutMs: 120_000,
  run: async ({ prompt, model: wanted, aspect_ratio }, api) => {
    const model = chooseModel(wanted, models);
    const [width, height] = sizes[aspect_ratio];
    const answer = await api.post("/images/generations", {
      json: {
        model,
        prompt,
        width,
        height,
        n: 1,
        steps: model === models[0] ? stepsBySchnell : undefined,
        response_format: "url",
      },
      returns: Answer,
    });
    return { images: answer.data.map(({ url }) => ({ url: url ?? null, file: null })), model: answer.model };
  },
});
