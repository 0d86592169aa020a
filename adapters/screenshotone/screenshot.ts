import { implementCapability, perCall, webScreenshot } from "../kit/index.ts";
import { take } from "./take.ts";

export const screenshot = implementCapability(webScreenshot, {
  name: "screenshot",
  title: "Photograph a web page",
  description:
    "Opens a public web page in a browser at ScreenshotOne, removes cookie banners and ads, and returns a picture of the window or of the whole page.",
  docs: "https://screenshotone.com/docs/getting-started/",
  effect: "read",
  price: perCall(5),
  timeoutMs: 90_000,
  run: ({ url, ...view }, api) => take({ url }, view, api),
});
