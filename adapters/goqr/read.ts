import { z } from "zod";
import { defineOperation, free } from "../kit/index.ts";

const Answer = z.array(
  z.object({ symbol: z.array(z.object({ data: z.string().nullish(), error: z.string().nullish() })) }),
);

export const read = defineOperation({
  name: "read",
  title: "Read a QR code",
  description:
    "Reads the QR codes in a picture that has a public web address and returns what each says. The picture is fetched by goQR.me. No readable code is an empty list.",
  docs: "https://goqr.me/api/doc/read-qr-code/",
  effect: "read",
  price: free,
  input: z.strictObject({
    image_url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .describe("A PNG, GIF or JPEG picture. Example: https://example.com/poster.png"),
  }),
  output: z.object({ codes: z.array(z.object({ text: z.string() })) }),
  run: async ({ image_url }, api) => {
    const found = await api.get("/read-qr-code/", {
      query: { fileurl: image_url, outputformat: "json" },
      returns: Answer,
    });
    const symbols = found.flatMap(({ symbol }) => symbol);
    return { codes: symbols.flatMap(({ data }) => (typeof data === "string" ? [{ text: data }] : [])) };
  },
});
