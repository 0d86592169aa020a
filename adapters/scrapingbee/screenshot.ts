import { implementCapability, perCall, returns, UpstreamFailure, webScreenshot } from "../kit/index.ts";

export const screenshot = implementCapability(webScreenshot, {
  name: "screenshot",
  title: "Photograph a web page",
  description:
    "Opens a public web page in a browser behind a proxy and returns a PNG of the window or of the whole page. Use it for sites that block other browsers; the window's size is ScrapingBee's own.",
  docs: "https://www.scrapingbee.com/documentation/#screenshot",
  effect: "read",
  price: perCall(2),
  timeoutMs: 90_000,
  run: async ({ url, full_page, format }, api) => {
    if (format !== "png") {
      throw new UpstreamFailure({ kind: "rejected", message: "ScrapingBee's screenshots are PNG files." });
    }
    const contentType = "image/png";
    const { content } = await api.get("/", {
      query: {
        url,
        render_js: true,
        screenshot: full_page ? undefined : true,
        screenshot_full_page: full_page ? true : undefined,
      },
      returns: returns.binary(contentType),
    });
    return { image: api.artifact(content, { contentType, filename: "screenshot.png" }) };
  },
});
