import { z } from "zod";
import { defineOperation, perCall } from "../kit/index.ts";
import { imageField, imagePart } from "./images.ts";

const Answer = z.object({ descriptions: z.array(z.object({ text: z.string().nullish() })).nullish() });

export const describe = defineOperation({
  name: "describe",
  title: "Describe a picture",
  description:
    "Says in words what a picture shows, as a prompt would. Use it for alternative texts, for sorting pictures, or to get a prompt that draws one like it.",
  docs: "https://developer.ideogram.ai/api-reference/api-reference/describe",
  effect: "read",
  price: perCall(10),
  timeoutMs: 60_000,
  input: z.strictObject({ image_base64: imageField }),
  output: z.object({ descriptions: z.array(z.string()) }),
  run: async ({ image_base64 }, api) => {
    const { descriptions } = await api.post("/describe", {
      multipart: [imagePart("image_file", image_base64)],
      returns: Answer,
    });
    return { descriptions: (descriptions ?? []).flatMap(({ text }) => (text ? [text] : [])) };
  },
});
