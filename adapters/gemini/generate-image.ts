import { chooseModel, imageGenerate, implementCapability, tokensMax, UpstreamFailure } from "../kit/index.ts";
import { generate, textContent } from "./generate.ts";
import { imageModels, imagePrices } from "./models.ts";

// An image of 1K is 1,120 tokens; thoughts come on top.
const imageTokensMax = 3_000;

export const generateImage = implementCapability(imageGenerate, {
  name: "generate_image",
  title: "Generate an image with Gemini",
  description:
    "Draws an image from a prompt with a Gemini image model, which follows long instructions and writes text well, and returns it as a file. Use it for illustrations, mock-ups and diagrams.",
  docs: "https://ai.google.dev/gemini-api/docs/image-generation",
  effect: "write",
  price: imagePrices.priceOf(({ prompt, model = imageModels[0] }) => ({
    model,
    input: tokensMax([prompt]),
    output: imageTokensMax,
  })),
  timeoutMs: 120_000,
  run: async ({ prompt, model: wanted, aspect_ratio }, api) => {
    const model = chooseModel(wanted, imageModels);
    const answer = await generate(
      model,
      {
        contents: [{ role: "user", ...textContent(prompt) }],
        generationConfig: { responseModalities: ["IMAGE"], imageConfig: { aspectRatio: aspect_ratio } },
      },
      api,
    );
    if (answer.isCounted) api.used(imagePrices.unitsOf({ model, ...answer.tokens }));
    const images = answer.parts.flatMap(({ inlineData, thought }) => (inlineData && !thought ? [inlineData] : []));
    if (images.length === 0) {
      throw new UpstreamFailure({
        kind: "rejected",
        code: answer.finishReason ?? undefined,
        message: "The model drew no image for this prompt.",
      });
    }
    return {
      images: images.map(({ mimeType, data }, index) => ({
        url: null,
        file: api.artifact(new Uint8Array(Buffer.from(data, "base64")), {
          contentType: mimeType,
          filename: `image-${index + 1}.${mimeType.replace(/^image\//, "")}`,
        }),
      })),
      model: answer.model,
    };
  },
});
