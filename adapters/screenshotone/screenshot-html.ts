import { z } from "zod";
import { Artifact, defineOperation, perCall } from "../kit/index.ts";
import { take } from "./take.ts";

export const screenshotHtml = defineOperation({
  name: "screenshot_html",
  title: "Turn HTML into a picture",
  description:
    "Renders an HTML document at ScreenshotOne and returns a picture of it. Use it for cards, badges and tables that you write yourself, up to 8,000 characters.",
  docs: "https://screenshotone.com/docs/options/",
  effect: "read",
  price: perCall(5),
  timeoutMs: 90_000,
  input: z.strictObject({
    // It travels in the address.
    html: z.string().min(1).max(8_000).describe("The document. Example: <h1>Hello</h1>"),
    full_page: z.boolean().default(false).describe("The whole document, not only what fits the window."),
    width: z.int().min(320).max(1_920).default(1_280).describe("Width of the window in pixels."),
    height: z.int().min(240).max(1_920).default(800).describe("Height of the window in pixels."),
    format: z.enum(["png", "jpeg"]).default("png").describe("The image format."),
  }),
  output: z.object({ image: Artifact }),
  run: ({ html, ...view }, api) => take({ html }, view, api),
});
