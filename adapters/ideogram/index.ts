import { auth, defineTool } from "../kit/index.ts";
import { describe } from "./describe.ts";
import { generate } from "./generate.ts";
import { generateImage } from "./generate-image.ts";
import { remix } from "./remix.ts";

export const ideogram = defineTool({
  slug: "ideogram",
  title: "Ideogram",
  description: "Images from a prompt, with lettering that is right: posters, logos, covers; and pictures drawn anew.",
  category: "image-video",
  homepage: "https://ideogram.ai",
  kind: "rest",
  baseUrl: "https://api.ideogram.ai",
  auth: auth.header("api-key", {
    getItAt: "https://ideogram.ai/manage-api",
    fields: [
      {
        name: "api_key",
        label: "API key",
        help: "The key under API in your Ideogram account's settings.",
        example: "sample_ideogram_key",
      },
    ],
  }),
  operations: [generateImage, generate, remix, describe],
});
