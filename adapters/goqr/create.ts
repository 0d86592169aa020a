import { free, implementCapability, qrCreate, returns } from "../kit/index.ts";

const contentTypes = { png: "image/png", svg: "image/svg+xml" } as const;

export const create = implementCapability(qrCreate, {
  name: "create",
  title: "Make a QR code",
  description:
    "Draws a QR code for an address or a short text at goQR.me and returns a PNG or SVG file. The text is sent to goQR.me.",
  docs: "https://goqr.me/api/doc/create-qr-code/",
  effect: "read",
  price: free,
  run: async ({ text, format, size }, api) => {
    const { content } = await api.get("/create-qr-code/", {
      query: { data: text, size: `${size}x${size}`, format },
      returns: returns.binary(contentTypes[format]),
    });
    return { image: api.artifact(content, { contentType: contentTypes[format], filename: `qr-code.${format}` }) };
  },
});
