import { auth, defineTool } from "../kit/index.ts";
import { generateImage } from "./generate-image.ts";
import { getModel } from "./get-model.ts";
import { runModel } from "./run-model.ts";

export const replicate = defineTool({
  slug: "replicate",
  title: "Replicate",
  description:
    "Thousands of open models for images, video, audio and text behind one API, run on demand and paid by use.",
  category: "image-video",
  homepage: "https://replicate.com",
  kind: "rest",
  baseUrl: "https://api.replicate.com/v1",
  auth: auth.bearer({
    getItAt: "https://replicate.com/account/api-tokens",
    fields: [
      {
        name: "api_key",
        label: "API token",
        help: "From Account settings, API tokens. It starts with r8_.",
        example: "r8_sample",
      },
    ],
  }),
  credentialTest: { operation: "get_model", input: { model: "replicate/hello-world" } },
  operations: [generateImage, runModel, getModel],
});
