import { z } from "zod";
import { defineOperation, perUnit } from "../kit/index.ts";
import {
  Answer,
  aspectRatio,
  Images,
  imageCount,
  imageField,
  imagePart,
  priceBasis,
  priceBySpeed,
  safeImages,
  speed,
} from "./images.ts";

type Priced = { speed: keyof typeof priceBySpeed; count: number };

export const remix = defineOperation({
  name: "remix",
  title: "Draw a picture anew",
  description:
    "Draws up to eight variations of a picture after a prompt with Ideogram 3.0; strength says how close they stay to it. Use it to change style, season or details of an image you have.",
  docs: "https://developer.ideogram.ai/api-reference/api-reference/remix-v3",
  effect: "write",
  price: perUnit("$0.001 of image price", 1, ({ speed, count }: Priced) => priceBySpeed[speed] * count, priceBasis),
  timeoutMs: 180_000,
  input: z.strictObject({
    image_base64: imageField,
    prompt: z.string().min(1).max(4_000).describe("What it should become. Example: the same street in winter"),
    strength: z.int().min(1).max(100).default(50).describe("How much of the picture stays, in percent."),
    aspect_ratio: aspectRatio,
    speed,
    count: imageCount,
  }),
  output: Images,
  run: async ({ image_base64, prompt, strength, aspect_ratio, speed, count }, api) => {
    const answer = await api.post("/v1/ideogram-v3/remix", {
      multipart: [
        imagePart("image", image_base64),
        { name: "prompt", value: prompt },
        { name: "image_weight", value: String(strength) },
        { name: "aspect_ratio", value: aspect_ratio },
        { name: "rendering_speed", value: speed },
        { name: "num_images", value: String(count) },
      ],
      returns: Answer,
    });
    api.used(priceBySpeed[speed] * answer.data.length);
    return { images: safeImages(answer) };
  },
});
