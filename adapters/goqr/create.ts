import { free, implementCapability, qrCreate, returns, UpstreamFailure } from "../kit/index.ts";

// https://goqr.me/api/doc/create-qr-code/ gives these limits.
const textLengthMax = 900;
const pngPixelsMax = 1_000;
const contentTypes = { png: "image/png", svg: "image/svg+xml" } as const;

export const create = implementCapability(qrCreate, {
  name: "create",
  title: "Make a QR code",
  description:
    "Draws a QR code for an address or a text of up to 900 characters at goQR.me, as PNG (up to 1,000 pixels) or SVG. The text is sent to goQR.me.",
  docs: "https://goqr.me/api/doc/create-qr-code/",
  effect: "read",
  price: free,
  run: async ({ text, format, size }, api) => {
    if (text.length > textLengthMax) throw refused("goQR.me takes texts of at most 900 characters.");
    if (format === "png" && size > pngPixelsMax)
      throw refused("goQR.me draws PNG files of at most 1,000 pixels: ask for an SVG.");
    const { content } = await api.get("/create-qr-code/", {
      query: { data: text, size: `${size}x${size}`, format },
      returns: returns.binary(contentTypes[format]),
    });
    return { image: api.artifact(content, { contentType: contentTypes[format], filename: `qr-code.${format}` }) };
  },
});

const refused = (message: string) => new UpstreamFailure({ kind: "rejected", message });
