import { free, implementCapability, returns, webScreenshot } from "../kit/index.ts";

export const screenshot = implementCapability(webScreenshot, {
  name: "screenshot",
  title: "Photograph a web page",
  description:
    "Opens a web page in the browser of your Gotenberg server and returns a picture of the window or of the whole page. The page must be reachable from that server.",
  docs: "https://gotenberg.dev/docs/routes#screenshots-route",
  effect: "read",
  price: free,
  timeoutMs: 60_000,
  run: async ({ url, full_page, width, height, format }, api) => {
    const contentType = `image/${format}`;
    const { content } = await api.post("/forms/chromium/screenshot/url", {
      multipart: [
        { name: "url", value: url },
        { name: "width", value: String(width) },
        { name: "height", value: String(height) },
        // Without it the picture shows all that can be scrolled to.
        { name: "clip", value: String(!full_page) },
        { name: "format", value: format },
      ],
      returns: returns.binary(contentType),
    });
    return { image: api.artifact(content, { contentType, filename: `screenshot.${format}` }) };
  },
});
