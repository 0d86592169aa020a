import { implementCapability, returns, webScreenshot } from "../kit/index.ts";
import { browserPrice, navigation } from "./browser.ts";

export const screenshot = implementCapability(webScreenshot, {
  name: "screenshot",
  title: "Photograph a web page",
  description:
    "Opens a public web page in a browser and returns a picture of the window or of the whole page. Use it to see a page as people do; choose the window's size and PNG or JPEG.",
  docs: "https://docs.browserless.io/rest-apis/screenshot-api",
  effect: "read",
  price: browserPrice,
  timeoutMs: 60_000,
  run: async ({ url, full_page, width, height, format }, api) => {
    const contentType = `image/${format}`;
    const { content } = await api.post("/screenshot", {
      json: { url, options: { type: format, fullPage: full_page }, viewport: { width, height }, ...navigation },
      returns: returns.binary(contentType),
    });
    return { image: api.artifact(content, { contentType, filename: `screenshot.${format}` }) };
  },
});
