import { z } from "zod";
import { Artifact, defineOperation, perCall } from "../kit/index.ts";
import { draw, imageField, negativePrompt, optional, prompt, seed } from "./image.ts";

export const inpaint = defineOperation({
  name: "inpaint",
  title: "Replace a part of a picture",
  description:
    "Fills the masked part of a picture with what a prompt says. The mask is a picture of the same size: white is drawn anew, black stays. Use it to remove or exchange things.",
  docs: "https://platform.stability.ai/docs/api-reference#tag/Edit/paths/~1v2beta~1stable-image~1edit~1inpaint/post",
  effect: "write",
  price: perCall(50),
  timeoutMs: 120_000,
  input: z.strictObject({
    image_base64: imageField,
    mask_base64: imageField.optional().describe("The mask's bytes in base64. Absent: the transparent part is drawn."),
    prompt,
    negative_prompt: negativePrompt,
    seed,
    format: z.enum(["png", "jpeg", "webp"]).default("png").describe("The file format."),
  }),
  output: z.object({ image: Artifact, seed: z.int().nullable() }),
  run: async (input, api) => {
    const fields = [
      { name: "image", base64: input.image_base64 },
      input.mask_base64 ? { name: "mask", base64: input.mask_base64 } : undefined,
      { name: "prompt", value: input.prompt },
      optional("negative_prompt", input.negative_prompt),
      optional("seed", input.seed),
    ];
    const { file, seed: drawnSeed } = await draw("edit/inpaint", fields, input.format, api);
    return { image: file, seed: drawnSeed };
  },
});
