import { chooseModel, imageGenerate, implementCapability, perUnit, UpstreamFailure } from "../kit/index.ts";
import { creditsPerRunwayCredit, runTask } from "./task.ts";

const models = ["gen4_image", "gemini_2.5_flash"] as const;

const ratios = {
  gen4_image: { "1:1": "720:720", "16:9": "1280:720", "9:16": "720:1280", "4:3": "960:720", "3:4": "720:960" },
  "gemini_2.5_flash": {
    "1:1": "1024:1024",
    "16:9": "1344:768",
    "9:16": "768:1344",
    "4:3": "1184:864",
    "3:4": "864:1184",
  },
} as const;

const promptLengthMax = { gen4_image: 1_000, "gemini_2.5_flash": 5_500 } as const;

const creditsAnImage = 5;

export const generateImage = implementCapability(imageGenerate, {
  name: "generate_image",
  title: "Generate an image with Runway",
  description:
    "Draws an image from a prompt of up to 1,000 characters with Runway Gen-4 (or gemini_2.5_flash) and returns its address, valid for a day. Use it for film-like stills, to be brought to life by generate_video.",
  docs: "https://docs.dev.runwayml.com/api/#tag/Start-generating/paths/~1v1~1text_to_image/post",
  effect: "write",
  price: perUnit(
    "Runway credit",
    creditsPerRunwayCredit,
    () => creditsAnImage,
    "five credits an image of 720p, $0.01 a credit; github.com/BerriAI/litellm, 2026-08",
  ),
  timeoutMs: 180_000,
  run: async ({ prompt, model: wanted, aspect_ratio }, api) => {
    const model = chooseModel(wanted, models);
    if (prompt.length > promptLengthMax[model]) {
      const message = `${model} reads prompts of up to ${promptLengthMax[model]} characters.`;
      throw new UpstreamFailure({ kind: "rejected", message });
    }
    const urls = await runTask(
      "/v1/text_to_image",
      { model, promptText: prompt, ratio: ratios[model][aspect_ratio] },
      api,
    );
    return { images: urls.map((url) => ({ url, file: null })), model };
  },
});
