import { z } from "zod";
import { defineOperation, perUnit } from "../kit/index.ts";
import {
  Answer,
  aspectRatio,
  Images,
  imageCount,
  priceBasis,
  priceBySpeed,
  safeImages,
  speed,
  styleType,
} from "./images.ts";

type Priced = { speed: keyof typeof priceBySpeed; count: number };

export const generate = defineOperation({
  name: "generate",
  title: "Generate images with all of Ideogram's settings",
  description:
    "Draws up to eight images from a prompt with Ideogram 3.0: style, what to leave out, seed, whether to rewrite the prompt, any aspect ratio. Use it for posters, logos and lettering; generate_image is the plain form.",
  docs: "https://developer.ideogram.ai/api-reference/api-reference/generate-v3",
  effect: "write",
  price: perUnit("$0.001 of image price", 1, ({ speed, count }: Priced) => priceBySpeed[speed] * count, priceBasis),
  timeoutMs: 180_000,
  input: z.strictObject({
    prompt: z.string().min(1).max(4_000).describe('What the images show. Example: a poster that says "Jazz am See"'),
    negative_prompt: z.string().min(1).max(2_000).optional().describe("What they must not show. Example: people"),
    aspect_ratio: aspectRatio,
    speed,
    style_type: styleType,
    rewrites_prompt: z.enum(["AUTO", "ON", "OFF"]).default("AUTO").describe("Whether Ideogram may enrich the prompt."),
    count: imageCount,
    seed: z.int().min(0).max(2_147_483_647).optional().describe("The same seed draws the same again."),
  }),
  output: Images,
  run: async (input, api) => {
    const answer = await api.post("/v1/ideogram-v3/generate", {
      json: {
        prompt: input.prompt,
        negative_prompt: input.negative_prompt,
        aspect_ratio: input.aspect_ratio,
        rendering_speed: input.speed,
        style_type: input.style_type,
        magic_prompt: input.rewrites_prompt,
        num_images: input.count,
        seed: input.seed,
      },
      returns: Answer,
    });
    api.used(priceBySpeed[input.speed] * answer.data.length);
    return { images: safeImages(answer) };
  },
});
