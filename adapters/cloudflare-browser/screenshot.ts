import { implementCapability, perCall, returns, webScreenshot } from "../kit/index.ts";

export const screenshot = implementCapability(webScreenshot, {
  name: "screenshot",
  title: "Photograph a web page",
  description:
    "Opens a public web page in a browser at Cloudflare and returns a picture of the window or of the whole page.",
  docs: "https://developers.cloudflare.com/browser-rendering/rest-api/screenshot-endpoint/",
  effect: "read",
  price: perCall(1),
  timeoutMs: 60_000,
  run: async ({ url, full_page, width, height, format }, api) => {
    const contentType = `image/${format}`;
    const { content } = await api.post("/screenshot", {
      json: { url, viewport: { width, height }, screenshotOptions: { fullPage: full_page, type: format } },
      returns: returns.binary(contentType),
    });
    return { image: api.artifact(content, { contentType, filename: `screenshot.${format}` }) };
  },
});
