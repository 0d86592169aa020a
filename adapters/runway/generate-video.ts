import { z } from "zod";
import { defineOperation, perUnit } from "../kit/index.ts";
import { creditsPerRunwayCredit, runTask } from "./task.ts";

// The most that a second may cost; what it did cost comes with the task.
const runwayCreditsPerSecondMax = 15;

export const generateVideo = defineOperation({
  name: "generate_video",
  title: "Generate a video",
  description:
    "Makes a video of 2 to 10 seconds from a prompt with Runway Gen-4.5, beginning with a picture if you give one, and returns its address, valid for a day. Takes some minutes and reports progress.",
  docs: "https://docs.dev.runwayml.com/api/#tag/Start-generating/paths/~1v1~1image_to_video/post",
  effect: "write",
  price: perUnit(
    "Runway credit",
    creditsPerRunwayCredit,
    ({ seconds }: { seconds: number }) => seconds * runwayCreditsPerSecondMax,
  ),
  timeoutMs: 900_000,
  input: z.strictObject({
    prompt: z.string().min(1).max(1_000).describe("What happens. Example: the camera circles a lighthouse at dawn"),
    image_url: z
      .url({ protocol: /^https$/ })
      .min(13)
      .max(2_000)
      .optional()
      .describe("Public address of the first picture. Absent: Runway draws it."),
    orientation: z.enum(["landscape", "portrait"]).default("landscape").describe("1280 by 720 pixels or 720 by 1280."),
    seconds: z.int().min(2).max(10).default(5).describe("How long; each second is charged."),
    seed: z.int().min(0).max(4_294_967_295).optional().describe("The same seed makes much the same again."),
  }),
  output: z.object({ urls: z.array(z.string()).describe("Temporary addresses of the video."), model: z.string() }),
  run: async ({ prompt, image_url, orientation, seconds, seed }, api) => {
    const model = "gen4.5";
    const shared = {
      model,
      promptText: prompt,
      ratio: orientation === "landscape" ? "1280:720" : "720:1280",
      duration: seconds,
      seed,
    };
    const urls = image_url
      ? await runTask("/v1/image_to_video", { ...shared, promptImage: image_url }, api)
      : await runTask("/v1/text_to_video", shared, api);
    return { urls, model };
  },
});
