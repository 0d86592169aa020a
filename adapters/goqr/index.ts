import { defineTool } from "../kit/index.ts";
import { create } from "./create.ts";
import { read } from "./read.ts";

export const goqr = defineTool({
  slug: "goqr",
  title: "goQR.me",
  description: "Draws QR codes and reads them from pictures on the web, without a key.",
  category: "utilities",
  homepage: "https://goqr.me/api/",
  kind: "rest",
  baseUrl: "https://api.qrserver.com/v1",
  operations: [create, read],
});
