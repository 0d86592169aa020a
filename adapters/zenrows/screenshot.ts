import { implementCapability, returns, webScreenshot } from "../kit/index.ts";
import { openPage, pagePrice } from "./open-page.ts";

export const screenshot = implementCapability(webScreenshot, {
  name: "screenshot",
  title: "Photograph a web page",
  description:
    "Opens a public web page in a browser and returns a PNG or JPEG of what is seen first or of the whole page. Use it for sites that keep other browsers out; the window's size is ZenRows' own.",
  docs: "https://docs.zenrows.com/universal-scraper-api/features/output#page-screenshot",
  effect: "read",
  price: pagePrice,
  timeoutMs: 120_000,
  run: async ({ url, full_page, format }, api) => {
    const contentType = `image/${format}`;
    const wanted = full_page ? { screenshot_fullpage: true } : { screenshot: true };
    const { value } = await openPage({ url, ...wanted, screenshot_format: format }, returns.binary(contentType), api);
    return { image: api.artifact(value.content, { contentType, filename: `screenshot.${format}` }) };
  },
});
