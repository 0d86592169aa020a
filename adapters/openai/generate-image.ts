import { z } from "zod";
import { chooseModel, imageGenerate, implementCapability, tokensMax } from "../kit/index.ts";
import { imageModelDefault, imagePrices } from "./models.ts";

const Answer = z.object({
  data: z.array(z.object({ b64_json: z.string().nullish(), url: z.string().nullish() })).min(1),
  usage: z.object({ input_tokens: z.int(), output_tokens: z.int() }).nullish(),
});

// Any size will do whose sides are multiples of 16.
const sizes = {
  "1:1": "1024x1024",
  "16:9": "1536x864",
  "9:16": "864x1536",
  "4:3": "1280x960",
  "3:4": "960x1280",
} as const;

// What an image of medium quality takes at most.
const imageTokensMax = 3_000;

export const generateImage = implementCapability(imageGenerate, {
  name: "generate_image",
  title: "Generate an image with GPT Image",
  description:
    "Draws an image from a prompt with OpenAI's gpt-image-2, which follows long instructions and writes text well, and returns it as a file. Use it for illustrations, mock-ups and diagrams.",
  docs: "https://platform.openai.com/docs/api-reference/images/create",
  effect: "write",
  price: imagePrices.priceOf(({ prompt }) => ({
    model: imageModelDefault,
    input: tokensMax([prompt]),
    output: imageTokensMax,
  })),
  timeoutMs: 180_000,
  run: async ({ prompt, model: wanted, aspect_ratio }, api) => {
    const model = chooseModel(wanted, [imageModelDefault]);
    const { data, usage } = await api.post("/images/generations", {
      json: { model, prompt, size: sizes[aspect_ratio], quality: "medium", output_format: "png" },
      returns: Answer,
    });
    if (usage) api.used(imagePrices.unitsOf({ model, input: usage.input_tokens, output: usage.output_tokens }));
    return {
      images: data.map(({ b64_json, url }, index) => ({
        url: url ?? null,
        file: b64_json
          ? api.artifact(new Uint8Array(Buffer.from(b64_json, "base64")), {
              contentType: "image/png",
              filename: `image-${index + 1}.png`,
            })
          : null,
      })),
      model,
    };
  },
});
