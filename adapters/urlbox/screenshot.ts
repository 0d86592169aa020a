import { implementCapability, perCall, webScreenshot } from "../kit/index.ts";
import { render } from "./render.ts";

const vendorFormats = { png: "png", jpeg: "jpg" } as const;

export const screenshot = implementCapability(webScreenshot, {
  name: "screenshot",
  title: "Photograph a web page",
  description:
    "Opens a public web page in a browser at Urlbox, hides cookie banners and ads, and returns a picture of the window or of the whole page.",
  docs: "https://urlbox.com/docs/api",
  effect: "read",
  price: perCall(7),
  timeoutMs: 90_000,
  run: async ({ url, full_page, width, height, format }, api) => {
    const contentType = `image/${format}`;
    const content = await render({ url, full_page, width, height, format: vendorFormats[format] }, contentType, api);
    return { image: api.artifact(content, { contentType, filename: `screenshot.${format}` }) };
  },
});
