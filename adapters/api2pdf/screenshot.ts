import { implementCapability, perCall, UpstreamFailure, webScreenshot } from "../kit/index.ts";
import { makeFile } from "./file.ts";

export const screenshot = implementCapability(webScreenshot, {
  name: "screenshot",
  title: "Photograph a web page",
  description:
    "Opens a public web page in Chrome at Api2Pdf and returns a PNG picture of the window or of the whole page.",
  docs: "https://www.api2pdf.com/documentation/v2/",
  effect: "read",
  price: perCall(2),
  timeoutMs: 90_000,
  run: async ({ url, full_page, width, height, format }, api) => {
    if (format !== "png") throw new UpstreamFailure({ kind: "rejected", message: "Api2Pdf makes PNG pictures only." });
    const options = { fullPage: full_page, viewPortOptions: { width, height } };
    const content = await makeFile("/chrome/image/url", { url, options }, "image/png", api);
    return { image: api.artifact(content, { contentType: "image/png", filename: "screenshot.png" }) };
  },
});
