import { z } from "zod";
import { Artifact, defineOperation, perCall } from "../kit/index.ts";
import { render } from "./render.ts";

export const screenshotHtml = defineOperation({
  name: "screenshot_html",
  title: "Turn HTML into a picture",
  description:
    "Renders an HTML document at Urlbox and returns a PNG picture of it, or of the one element that a CSS selector names. Use it for cards, tables and reports that you write yourself.",
  docs: "https://urlbox.com/docs/api",
  effect: "read",
  price: perCall(7),
  timeoutMs: 90_000,
  input: z.strictObject({
    html: z.string().min(1).max(1_000_000).describe("The document. Example: <div id=card>Hello</div>"),
    selector: z.string().min(1).max(300).optional().describe("Only this element. Example: #card"),
    width: z.int().min(100).max(3_840).default(1_280).describe("Width of the window in pixels."),
    height: z.int().min(100).max(3_840).default(800).describe("Height of the window in pixels."),
    retina: z.boolean().default(false).describe("Twice as many pixels."),
  }),
  output: z.object({ image: Artifact }),
  run: async (input, api) => {
    const content = await render({ ...input, format: "png" }, "image/png", api);
    return { image: api.artifact(content, { contentType: "image/png", filename: "picture.png" }) };
  },
});
