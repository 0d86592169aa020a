import { defineTool } from "../kit/index.ts";
import { create } from "./create.ts";
import { read } from "./read.ts";

export const qrCode = defineTool({
  slug: "qr-code",
  title: "QR codes",
  description: "Draws QR codes and reads them from images, here and without a third party seeing what they say.",
  category: "utilities",
  homepage: "https://www.qrcode.com/en/",
  kind: "native",
  operations: [create, read],
});
