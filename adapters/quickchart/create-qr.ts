import { free, implementCapability, qrCreate, returns } from "../kit/index.ts";

const contentTypes = { png: "image/png", svg: "image/svg+xml" } as const;

export const createQr = implementCapability(qrCreate, {
  name: "create_qr",
  title: "Make a QR code",
  description:
    "Draws a QR code for an address or any text at QuickChart and returns a PNG or SVG file. The text is sent to QuickChart.",
  docs: "https://quickchart.io/documentation/qr-codes/",
  effect: "read",
  price: free,
  run: async ({ text, format, size }, api) => {
    const { content } = await api.get("/qr", {
      query: { text, size, format },
      returns: returns.binary(contentTypes[format]),
    });
    return { image: api.artifact(content, { contentType: contentTypes[format], filename: `qr-code.${format}` }) };
  },
});
