import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./read.job.mjs";

const base64LengthMax = 4 * 1024 * 1024;
const timeMsMax = 8_000;

const Point = z.object({ x: z.number(), y: z.number() });

export const read = defineOperation({
  name: "read",
  title: "Read QR codes in an image",
  description:
    "Finds the QR codes in a PNG or JPEG image and returns what each says and where it stands. Use it on screenshots, scans and photos. No code found is an empty list.",
  docs: "https://github.com/cozmo/jsQR",
  effect: "read",
  price: free,
  input: z.strictObject({
    image: z
      .base64()
      .min(1)
      .max(base64LengthMax)
      .describe("The PNG or JPEG file in base64, at most 4.5 megapixels. Example: iVBORw0KGgo…"),
  }),
  output: z.object({
    codes: z.array(
      z.object({
        text: z.string(),
        corners: z.array(Point).describe("Top left, top right, bottom right, bottom left, in pixels."),
      }),
    ),
    width: z.int(),
    height: z.int(),
  }),
  run: ({ image }, api) => runInWorker<typeof job>("qr-code/read", { image }, { timeMsMax, signal: api.signal }),
});
