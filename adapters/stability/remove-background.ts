import { z } from "zod";
import { Artifact, defineOperation, perCall } from "../kit/index.ts";
import { draw, imageField } from "./image.ts";

export const removeBackground = defineOperation({
  name: "remove_background",
  title: "Cut out a picture's subject",
  description:
    "Removes the background of a picture and returns the subject on transparent ground. Use it for product photos, portraits and collages.",
  docs: "https://platform.stability.ai/docs/api-reference#tag/Edit/paths/~1v2beta~1stable-image~1edit~1remove-background/post",
  effect: "read",
  price: perCall(50),
  timeoutMs: 120_000,
  input: z.strictObject({
    image_base64: imageField,
    format: z.enum(["png", "webp"]).default("png").describe("The file format."),
  }),
  output: z.object({ image: Artifact }),
  run: async ({ image_base64, format }, api) => {
    const { file } = await draw("edit/remove-background", [{ name: "image", base64: image_base64 }], format, api);
    return { image: file };
  },
});
