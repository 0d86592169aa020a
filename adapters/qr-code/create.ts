import { free, implementCapability, qrCreate } from "../kit/index.ts";
import { runInWorker } from "../kit/run-in-worker.ts";
import type * as job from "./create.job.mjs";

const contentTypes = { png: "image/png", svg: "image/svg+xml" } as const;
const timeMsMax = 3_000;

export const create = implementCapability(qrCreate, {
  name: "create",
  title: "Make a QR code",
  description:
    "Draws a QR code for an address, Wi-Fi login or any text in any language. Use it to hand something over to a phone. Returns a PNG or SVG file.",
  docs: "https://github.com/soldair/node-qrcode",
  effect: "read",
  price: free,
  run: async ({ text, format, size }, api) => {
    const image = await runInWorker<typeof job>(
      "qr-code/create",
      { text, format, size },
      { timeMsMax, signal: api.signal },
    );
    return { image: api.artifact(image, { contentType: contentTypes[format], filename: `qr-code.${format}` }) };
  },
});
